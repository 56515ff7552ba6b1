// Package ui is the look and the shared widgets of the window: every screen is
// made of these parts, and no screen draws anything of its own.
//
// # Theme
//
// [Theme] holds one set of colours for light and one for dark, and one table of
// sizes that the text size multiplies. Widgets read colours by name when they
// refresh, so a change of theme, system variant or text size takes effect at
// once: set it and hand the theme to fyne.Settings.SetTheme again.
//
// # Space
//
// Space is only ever [S4], [S8], [S16], [S24] or [S32], and widths count in
// text sizes ([Em]), so that a screen at 200 % is the same screen, larger.
//
// # Height for width
//
// Fyne asks a widget for its smallest size before it says how wide the widget
// will be. Wrapped text cannot answer that, so everything here remembers the
// width that it was last given and answers for that one; containers of this
// package give each child its width first and ask for the height afterwards.
//
// # Keyboard
//
// Everything that can be pressed takes the focus by Tab and shows it with a
// ring two pixels wide in the foreground colour. Space and Enter press it.
// Shortcuts, Escape and function keys that a focused widget does not use go on
// to the window, which Fyne would not do by itself.
//
// # Words
//
// Widgets hold no sentences: callers pass every text. They signal what the user
// meant through callbacks and do nothing about it themselves.
package ui
