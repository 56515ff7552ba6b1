package faq

// table numbers features in the order in which they are first seen. It is an
// open-addressing hash table over keys that are hashes already: two flat
// arrays, no pointers for the garbage collector to follow.
type table struct {
	keys []uint64 // 0 marks a free place
	nums []uint32
	n    uint32
}

func newTable(capacity int) *table {
	size := 1024
	for size < capacity*2 {
		size *= 2
	}
	return &table{keys: make([]uint64, size), nums: make([]uint32, size)}
}

// slot returns the place of key, or the free place where it would stand.
func (t *table) slot(key uint64) int {
	mask := len(t.keys) - 1
	i := int(key) & mask
	for t.keys[i] != 0 && t.keys[i] != key {
		i = (i + 1) & mask
	}
	return i
}

// get returns the number of a key.
func (t *table) get(key uint64) (uint32, bool) {
	i := t.slot(key | 1<<63)
	return t.nums[i], t.keys[i] != 0
}

// add returns the number of a key and gives it one if it has none.
func (t *table) add(key uint64) uint32 {
	key |= 1 << 63 // so that no key is 0
	i := t.slot(key)
	if t.keys[i] != 0 {
		return t.nums[i]
	}
	if int(t.n)*2 >= len(t.keys) {
		t.grow()
		i = t.slot(key)
	}
	t.keys[i], t.nums[i] = key, t.n
	t.n++
	return t.n - 1
}

func (t *table) grow() {
	old := *t
	t.keys, t.nums = make([]uint64, 2*len(old.keys)), make([]uint32, 2*len(old.nums))
	for i, k := range old.keys {
		if k != 0 {
			j := t.slot(k)
			t.keys[j], t.nums[j] = k, old.nums[i]
		}
	}
}
