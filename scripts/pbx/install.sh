#!/usr/bin/env bash
# Installs Asterisk 22 for development and for the tests of the telephone, from Debian packages, into a folder of its
# own; the machine's own libraries stay as they are. Beside it lie SIPp and baresip, which the tests call with.
#
#   scripts/pbx/install.sh [FOLDER]      FOLDER: else PBX_ROOT, else /var/lib/hejnal-pbx
#
# PBX_SUITE  which Debian the packages are of (forky: the first one with Asterisk 22)
# PBX_MIRROR where they come from; without it, where this machine's own packages come from
#
# Ends with 0 when it is there, 69 when this machine cannot have it (the reason is said), 1 when something broke.
set -euo pipefail

root=${1:-${PBX_ROOT:-/var/lib/hejnal-pbx}}
suite=${PBX_SUITE:-forky}
packages=(asterisk asterisk-core-sounds-en asterisk-moh-opsound-wav sip-tester baresip-core iproute2 base-files base-passwd dash coreutils)
mark=srv/hejnal/installed
cannot=69

say() { printf '%s\n' "$*"; }
stop() { printf 'Asterisk was not installed: %s\n' "$*" >&2; exit 1; }
cannot() { printf 'Asterisk cannot be installed here: %s\n' "$*" >&2; exit $cannot; }

case $root in /*) ;; *) root=$PWD/$root ;; esac

# Whole when all programs start; what a full disk or a careless hand left of it is installed anew.
is_whole() {
  [ -e "$root/$mark" ] && chroot "$root" asterisk -V && chroot "$root" ip -V &&
    { chroot "$root" baresip -h || true; } 2>&1 | grep -q Usage && { chroot "$root" sipp -v || true; } 2>&1 | grep -q SIPp
} >/dev/null 2>&1
is_there() {
  is_whole || return 1
  say "Asterisk is there: $(cat "$root/$mark") in $root"
}

[ "$(uname -s)" = Linux ] || cannot 'it needs Linux.'
[ "$(id -u)" = 0 ] || cannot "a folder of its own needs root (chroot). Run it as root: sudo $0 $root"
is_there && exit 0
for tool in apt-get dpkg-deb flock; do
  command -v "$tool" >/dev/null || cannot "it needs $tool, of Debian. Run it on Debian, or let another exchange be the one (PBX_URL)."
done

mkdir -p "$(dirname "$root")"
exec 9>"$root.lock"
flock 9
is_there && exit 0
[ ! -e "$root" ] || [ -e "$root/$mark" ] || [ -z "$(ls -A "$root")" ] ||
  stop "$root is there already and holds something else. Name another folder in PBX_ROOT."

# The mirror this machine already trusts, with its own archive of Debian.
own_mirror() {
  apt-get indextargets --format '$(REPO_URI) $(LABEL)' 'Created-By: Packages' 2>/dev/null |
    awk '$2 == "Debian" { print $1; exit }'
}
# A machine that never asked its mirror has no lists yet, but names it.
named_mirror() {
  cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
    sed -nE 's/^(deb (\[[^]]*\] )?|URIs: *)([^ ]+).*/\3/p' | grep -v security | head -n 1
}
mirror=${PBX_MIRROR:-$(own_mirror || true)}
mirror=${mirror:-$(named_mirror || true)}
[ -n "$mirror" ] || cannot 'this machine has no Debian mirror of its own; say one: PBX_MIRROR=https://…/debian'

# An apt of our own: it reads nothing of what is installed on the machine, and changes nothing of it.
apt=$root.apt
part=$root.part
log=$root.log
keys=/usr/share/keyrings/debian-archive-keyring.gpg
mkdir -p "$apt/lists/partial" "$apt/archives/partial"
: >"$apt/status"
printf 'deb %s%s %s main\n' "$([ ! -e $keys ] || printf '[signed-by=%s] ' $keys)" "$mirror" "$suite" >"$apt/sources"
own_apt() {
  LC_ALL=C apt-get -qq -y -o Dir::State="$apt" -o Dir::State::status="$apt/status" -o Dir::State::lists="$apt/lists" \
    -o Dir::Cache="$apt" -o Dir::Cache::archives="$apt/archives" -o Dir::Etc::sourcelist="$apt/sources" \
    -o Dir::Etc::sourceparts=/dev/null -o Dir::Etc::preferences=/dev/null -o Dir::Etc::preferencesparts=/dev/null \
    -o Acquire::Languages=none -o Acquire::Retries=3 -o APT::Sandbox::User=root -o APT::Update::Error-Mode=any "$@"
}
# What was fetched before it was broken off is not fetched again.
fetched() { own_apt update && own_apt install --no-install-recommends --download-only "${packages[@]}"; }
say "Installing Asterisk from the mirror of this machine ($suite) into $root …"
for pause in 5 15 -; do
  fetched >"$log" 2>&1 && break
  [ "$pause" != - ] || { tail -n 5 "$log" >&2; cannot "its packages could not be fetched: is $suite on the mirror, and a way to it? All that was said is in $log. PBX_MIRROR names another mirror."; }
  sleep "$pause"
done

# Unpacked beside its place and moved there when whole: what is half is never taken for done. No package's own
# scripts run: nothing is started, nothing asked, and the few things that they would do are done here.
rm -rf --one-file-system "$part"
mkdir -p "$part"
unpacked() {
  dpkg-deb -x "$apt"/archives/base-files_*.deb "$part"
  find "$apt/archives" -name '*.deb' -print0 | xargs -0 -P 2 -I{} dpkg-deb -x {} "$part"
}
unpacked >>"$log" 2>&1 || { tail -n 5 "$log" >&2; stop "a package could not be unpacked; is the disk full? All that was said is in $log"; }
cp "$part/usr/share/base-passwd/passwd.master" "$part/etc/passwd"
cp "$part/usr/share/base-passwd/group.master" "$part/etc/group"
printf '127.0.0.1 localhost\n' >"$part/etc/hosts"
ln -sfn en_US_f_Allison "$part/usr/share/asterisk/sounds/en"
for node in null:3 zero:5 random:8 urandom:9; do
  mknod -m 666 "$part/dev/${node%:*}" c 1 "${node#*:}" 2>>"$log" || true
done
mkdir -p "$part/tmp" "$part/$(dirname "$mark")"
chroot "$part" ldconfig 2>>"$log" || true
chroot "$part" asterisk -V >"$part/$mark" 2>>"$log" || stop "it does not start; all that was said is in $log"
rm -rf --one-file-system "$root"
mv "$part" "$root"
is_there || stop "it is not whole: try $root/usr/sbin/asterisk, sipp and baresip in a chroot."
rm -rf "$apt" "$log"
