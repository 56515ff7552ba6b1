#!/bin/sh
# install.sh [PREFIX]            copies the program into PREFIX (~/.local)
# install.sh --remove [PREFIX]   takes it away again; your data stays
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
remove=
if [ "${1-}" = --remove ]; then
	remove=1
	shift
fi
case ${1-} in
-*) sed -n '2,3s/^# //p' "$0"; exit 2 ;;
esac
prefix=${1:-$HOME/.local}

# The files are those of the archive; a version that had others is removed with
# its own install.sh.
cd "$here"
find bin share -type f | while read -r file; do
	if [ -n "$remove" ]; then
		rm -f "$prefix/$file"
		continue
	fi
	mkdir -p "$prefix/$(dirname "$file")"
	cp "$file" "$prefix/$file.new"
	mv -f "$prefix/$file.new" "$prefix/$file" # also while the program runs
done

if [ -n "$remove" ]; then
	rmdir "$prefix/share/doc/okpay-help/licences" "$prefix/share/doc/okpay-help" 2>/dev/null || true
	echo "Removed from $prefix."
else
	chmod 755 "$prefix/bin/okpay-help" "$prefix/bin/okpay-help-cli"
	# The menu may not search ~/.local/bin, so its entry gets the whole path.
	entry=$prefix/share/applications/org.okpayhelp.Assistant.desktop
	sed -e "s|^Exec=okpay-help|Exec=\"$prefix/bin/okpay-help\"|" -e "s|^TryExec=.*|TryExec=$prefix/bin/okpay-help|" "$entry" >"$entry.new"
	mv -f "$entry.new" "$entry"
	echo "Installed into $prefix. Start it from the menu, or with: $prefix/bin/okpay-help"
fi
if command -v update-desktop-database >/dev/null 2>&1; then
	update-desktop-database -q "$prefix/share/applications" 2>/dev/null || true
fi
touch "$prefix/share/icons/hicolor" 2>/dev/null || true # tells menus to look again
