package store

import (
	"bufio"
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"okpayhelp/internal/casefile"
)

// TestKilledWhileSaving kills a program with SIGKILL at a random moment while
// it saves without a pause, again and again in the same folder. After each
// kill the document must open without a notice and hold every change that was
// acknowledged.
//
// OKPAYHELP_KILLS raises the number of kills. The test proves the order of the
// steps, not the disk: a kill loses no page of the system's cache, a power
// failure would.
func TestKilledWhileSaving(t *testing.T) {
	kills := 40
	if n, err := strconv.Atoi(os.Getenv("OKPAYHELP_KILLS")); err == nil {
		kills = n
	}
	dir := t.TempDir()
	acknowledged, lost, bad := 0, 0, 0
	for range kills {
		acknowledged = max(acknowledged, runAndKill(t, dir))
		s, notices, err := Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		d := s.Document()
		if len(notices) > 0 || !whole(d) {
			bad++
			t.Errorf("after a kill: %v, whole: %v", notices, whole(d))
		}
		if counter(d) < acknowledged {
			lost++
			t.Errorf("acknowledged %d, found %d", acknowledged, counter(d))
		}
		s.Close()
	}
	t.Logf("%d kills, %d changes acknowledged, %d starts lost one, %d bad starts", kills, acknowledged, lost, bad)
}

// runAndKill starts the saving program and kills it up to 20 ms after its
// first acknowledgement. It returns the last change that was acknowledged.
func runAndKill(t *testing.T, dir string) int {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childEnv+"=save forever", "OKPAYHELP_STORE_DIR="+dir)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	var problems bytes.Buffer
	cmd.Stderr = &problems
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	last := 0
	for lines.Scan() {
		n, err := strconv.Atoi(lines.Text())
		if err != nil {
			t.Fatalf("the child says %q", lines.Text())
		}
		if last == 0 {
			time.AfterFunc(time.Duration(rand.Int64N(int64(20*time.Millisecond))), func() { _ = cmd.Process.Kill() })
		}
		last = n
	}
	_ = cmd.Wait() // it was killed
	if last == 0 {
		t.Fatalf("the child saved nothing: %s", problems.String())
	}
	return last
}

// saveForever is the child: it counts on from what it finds, saves each number
// with a text as long as the number asks for, and says it when it is on disk.
func saveForever(dir string) {
	s, _, err := Open(dir)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for n := counter(s.Document()) + 1; ; n++ {
		err := s.Update(func(d *Document) error {
			d.Recent = []string{strconv.Itoa(n)}
			d.Cases = []casefile.Case{{ID: "c", Body: body(n)}}
			return nil
		})
		if err == nil {
			err = s.Flush()
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Println(n)
	}
}

func counter(d Document) int {
	if len(d.Recent) == 0 {
		return 0
	}
	n, _ := strconv.Atoi(d.Recent[0])
	return n
}

// whole reports whether number and text belong together.
func whole(d Document) bool {
	n := counter(d)
	return n == 0 && len(d.Cases) == 0 || len(d.Cases) == 1 && d.Cases[0].Body == body(n)
}

func body(n int) string { return strings.Repeat(strconv.Itoa(n)+" ", n%5000) }
