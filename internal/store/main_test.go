package store

import (
	"os"
	"testing"
)

// Some tests need a second process: one that can be killed, one with another
// user, one with disks of its own. They start this test program again, told by
// the environment what to be.
const childEnv = "OKPAYHELP_STORE_CHILD"

func TestMain(m *testing.M) {
	if os.Getenv(childEnv) == "save forever" {
		saveForever(os.Getenv("OKPAYHELP_STORE_DIR"))
	}
	os.Exit(m.Run())
}
