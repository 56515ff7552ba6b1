package desktop

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
	"unsafe"

	"golang.org/x/sys/windows"
)

// The parts of AssocQueryStringW's interface (shlwapi.h) that are used.
const (
	assocIsProtocol   = 0x1000
	assocExecutable   = 2
	assocFriendlyName = 4

	noAssociation = 0x80070483 // HRESULT_FROM_WIN32(ERROR_NO_ASSOCIATION)
)

// mailProgram asks the shell which program owns mailto. OpenWith.exe is the
// "how do you want to open this?" dialog: nothing is set up then.
func (d *Desktop) mailProgram(context.Context) MailProgram {
	if exe, _ := assoc("mailto", assocExecutable); strings.EqualFold(filepath.Base(exe), "OpenWith.exe") {
		return MailProgram{Known: true}
	}
	name, code := assoc("mailto", assocFriendlyName)
	switch {
	case code == 0 && name != "":
		return MailProgram{Known: true, Name: name}
	case code == noAssociation:
		return MailProgram{Known: true}
	}
	return MailProgram{}
}

// assoc returns what the shell knows of a protocol, and its HRESULT.
func assoc(protocol string, what uintptr) (string, uint32) {
	const unknown = 0x80004005 // E_FAIL
	query := windows.NewLazySystemDLL("shlwapi.dll").NewProc("AssocQueryStringW")
	if query.Find() != nil {
		return "", unknown
	}
	name, err := windows.UTF16PtrFromString(protocol)
	if err != nil {
		return "", unknown
	}
	buf := make([]uint16, windows.MAX_LONG_PATH)
	size := uint32(len(buf))
	hr, _, _ := query.Call(assocIsProtocol, what, uintptr(unsafe.Pointer(name)), 0,
		uintptr(unsafe.Pointer(&buf[0])), uintptr(unsafe.Pointer(&size)))
	return windows.UTF16ToString(buf), uint32(hr)
}

// open calls ShellExecuteW, which unlike rundll32 says when it fails. The
// shell may run COM objects of other programs, so it gets a thread of its own
// with COM set up, as its documentation asks, and is not waited for longer
// than patience.
func (d *Desktop) open(ctx context.Context, target string) Outcome {
	done := make(chan error, 1)
	go func() {
		runtime.LockOSThread() // the thread ends with the goroutine, COM and all
		_ = windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE)
		done <- shellExecute(target)
	}()
	timer := time.NewTimer(d.patience)
	defer timer.Stop()
	select {
	case err := <-done:
		return shellOutcome(err)
	case <-timer.C:
		return StillRunning
	case <-ctx.Done():
		return StillRunning
	}
}

func shellExecute(target string) error {
	verb, err := windows.UTF16PtrFromString("open")
	if err != nil {
		return err
	}
	file, err := windows.UTF16PtrFromString(target)
	if err != nil {
		return err
	}
	return windows.ShellExecute(0, verb, file, nil, nil, windows.SW_SHOWNORMAL)
}

func shellOutcome(err error) Outcome {
	switch {
	case err == nil:
		return Opened
	case errors.Is(err, windows.ERROR_NO_ASSOCIATION), errors.Is(err, windows.ERROR_FILE_NOT_FOUND),
		errors.Is(err, windows.ERROR_PATH_NOT_FOUND):
		return NoProgram
	}
	return Failed
}

// showInFolder asks Explorer to mark the file. Explorer reads its command line
// by rules of its own, hence the raw line, and exits with 1 also when all went
// well; a path cannot hold a quote.
func (d *Desktop) showInFolder(_ context.Context, path string) Outcome {
	cmd := exec.Command(filepath.Join(os.Getenv("SystemRoot"), "explorer.exe"))
	cmd.SysProcAttr = &syscall.SysProcAttr{CmdLine: `explorer.exe /select,"` + path + `"`}
	if err := cmd.Start(); err != nil {
		return Failed
	}
	go func() { _ = cmd.Wait() }()
	return Opened
}

func documents(home string) string {
	dir, err := windows.KnownFolderPath(windows.FOLDERID_Documents, windows.KF_FLAG_DEFAULT)
	if err != nil {
		return filepath.Join(home, "Documents")
	}
	return dir
}

func systemLanguages() []string {
	tags, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil {
		return nil
	}
	return tags
}

func setup() string { return "windows" }
