package desktop

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
)

const aPart = 1 << 20

// mapped returns a mapping of a file that was read, and its content.
func mapped(t *testing.T, flags int) (region, content []byte) {
	t.Helper()
	content = bytes.Repeat([]byte("0123456789abcdef"), aPart/16)
	path := filepath.Join(t.TempDir(), "f")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	region, err = unix.Mmap(int(f.Fd()), 0, aPart, unix.PROT_READ|unix.PROT_WRITE, flags)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = unix.Munmap(region) })
	if !bytes.Equal(region, content) {
		t.Fatal("the mapping is not the file")
	}
	return region, content
}

// resident counts the bytes of b whose pages are in memory; proc_pid_pagemap(5).
func resident(t *testing.T, b []byte) (n int) {
	t.Helper()
	f, err := os.Open("/proc/self/pagemap")
	if err != nil {
		t.Skip("this kernel does not tell which pages are in memory:", err)
	}
	defer f.Close()
	page := os.Getpagesize()
	entries := make([]byte, len(b)/page*8)
	if _, err := f.ReadAt(entries, int64(address(b))/int64(page)*8); err != nil {
		t.Fatal(err)
	}
	for i := 7; i < len(entries); i += 8 {
		if entries[i]&0x80 != 0 {
			n += page
		}
	}
	return n
}

func TestGiveBack(t *testing.T) {
	region, content := mapped(t, unix.MAP_PRIVATE)
	copy(region, "written here")
	copy(region[aPart-12:], "written here")
	before := resident(t, region)

	// Neither end is that of a page: what stands beside is not touched.
	GiveBack(region[100 : aPart-100])
	if after := resident(t, region); after > before/16 {
		t.Errorf("%d bytes stayed of %d", after, before)
	}
	if !bytes.Equal(region[100:aPart-100], content[100:aPart-100]) {
		t.Error("the bytes are others now")
	}
	if string(region[:12]) != "written here" || string(region[aPart-12:]) != "written here" {
		t.Error("a neighbour was lost")
	}
}

// What has no file of its own behind it would be lost.
func TestGiveBackLeavesTheRest(t *testing.T) {
	shared, _ := mapped(t, unix.MAP_SHARED)
	memory := bytes.Repeat([]byte("kept"), aPart/4)
	anonymous, err := unix.Mmap(-1, 0, aPart, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_PRIVATE|unix.MAP_ANON)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = unix.Munmap(anonymous) })
	for name, b := range map[string][]byte{
		"shared": shared, "memory": memory, "anonymous": anonymous, "short": memory[:5], "nothing": nil,
	} {
		if len(b) >= 8 {
			copy(b[len(b)-8:], "theusers")
		}
		want := bytes.Clone(b)
		GiveBack(b)
		if !bytes.Equal(b, want) {
			t.Errorf("%s: the bytes were lost", name)
		}
	}
	copy(anonymous[aPart/2:], "of the user")
	GiveBack(anonymous)
	if !bytes.HasPrefix(anonymous[aPart/2:], []byte("of the user")) {
		t.Error("anonymous memory was lost")
	}
}
