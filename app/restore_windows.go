package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"
	"golang.org/x/sys/windows"
)

// restore brings a minimised window back. On Windows asking for the focus
// leaves it in the taskbar.
func restore(win fyne.Window) {
	native, ok := win.(driver.NativeWindow)
	if !ok {
		return
	}
	native.RunNative(func(context any) {
		c, ok := context.(driver.WindowsWindowContext)
		if !ok {
			return
		}
		const swRestore = 9 // SW_RESTORE, winuser.h
		user32 := windows.NewLazySystemDLL("user32.dll")
		if minimised, _, _ := user32.NewProc("IsIconic").Call(c.HWND); minimised != 0 {
			_, _, _ = user32.NewProc("ShowWindow").Call(c.HWND, swRestore)
		}
	})
}
