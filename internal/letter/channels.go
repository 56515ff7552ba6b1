package letter

// PhoneScript writes what to have ready and what to say on the telephone
// (S36). Missing facts show as gaps, as in Draft: on the telephone a gap is a
// reminder, not a danger.
func (t *Template) PhoneScript(f Facts) string {
	script, _ := parseLayout(t.Phone)
	return script.fill(t.answers(f, true))
}

// WebForm lists the values for a contact form on a web page, to be copied one
// by one: subject and message first, since every such form has them, then
// each fact by itself. Facts without an answer are left out.
func (t *Template) WebForm(f Facts) []FieldValue {
	a := t.answers(f, true)
	m := t.message(a)
	values := []FieldValue{
		{ID: "subject", Label: t.words.subject, Value: m.Subject},
		{ID: "message", Label: t.words.message, Value: m.Body},
	}
	for _, field := range append(t.Asked(f), t.programFields()...) {
		if value := a.text[field.ID]; value != "" {
			values = append(values, FieldValue{ID: field.ID, Label: field.Label, Value: value})
		}
	}
	return values
}
