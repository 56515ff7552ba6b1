package desktop

import (
	"net"
	"testing"
	"time"
)

// FuzzReceive speaks to the first window as any program of the same user can.
func FuzzReceive(f *testing.F) {
	f.Add([]byte(`["write","my account is locked"]`))
	f.Add([]byte(`["账户被锁",""]` + "x"))
	f.Add([]byte(`[`))
	f.Add([]byte(`{"a":[[[[[]]]]]}`))
	f.Add([]byte("\x00\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		ours, theirs := net.Pipe()
		done := make(chan struct{})
		go func() {
			defer close(done)
			_, _ = theirs.Write(data)
			_ = theirs.SetReadDeadline(time.Now().Add(5 * time.Millisecond)) // half a message waits for the rest
			_, _ = theirs.Read(make([]byte, len(accepted)))
			_ = theirs.Close()
		}()

		words, err := receive(ours)

		_ = ours.Close()
		<-done
		total := 0
		for _, word := range words {
			total += len(word)
		}
		if err == nil && total > 3*maxWords { // a broken byte becomes three
			t.Errorf("%d bytes", total)
		}
	})
}
