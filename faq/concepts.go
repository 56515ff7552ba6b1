package faq

// concepts finds members of synonym groups in text. A member is a sequence of
// units, so "top up" and 手续费 are found as "refund" is.
type concepts struct {
	groups  map[uint64]uint32 // by the hash of a member's units
	longest int
}

func newConcepts(groups []SynonymGroup, f *folder, s *splitter) *concepts {
	c := &concepts{groups: map[uint64]uint32{}}
	var t folded
	var us []unit
	for g, group := range groups {
		for _, w := range group.Words {
			f.fold(w, &t, maxSynonymRunes)
			us = s.units(&t, us)
			if len(us) == 0 {
				continue
			}
			key := uint64(0)
			for i := range us {
				key = pairKey(key, us[i].key)
			}
			if _, ok := c.groups[key]; !ok {
				c.groups[key] = uint32(g)
			}
			c.longest = max(c.longest, len(us))
		}
	}
	return c
}

// find calls f for each member in us with its group and its range of units.
// Members may overlap.
func (c *concepts) find(us []unit, f func(group uint32, from, to int)) {
	for i := range us {
		key := uint64(0)
		for j := i; j < len(us) && j < i+c.longest; j++ {
			if j > i && !us[j].joined {
				break
			}
			key = pairKey(key, us[j].key)
			if g, ok := c.groups[key]; ok {
				f(g, i, j+1)
			}
		}
	}
}
