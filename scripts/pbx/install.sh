#!/usr/bin/env bash
# Installs Asterisk 22 for development and for the tests of the telephone, from Debian packages, into a folder of its
# own; the machine's own libraries stay as they are. Beside it lie SIPp and baresip, which the tests call with.
#
#   scripts/pbx/install.sh [FOLDER]      FOLDER: else PBX_ROOT, else /var/lib/hejnal-pbx
#
# PBX_SUITE  which Debian the packages are of (forky: the first one with Asterisk 22)
# PBX_MIRROR where they come from; without it, where this machine's own packages come from
set -euo pipefail

root=${1:-${PBX_ROOT:-/var/lib/hejnal-pbx}}
suite=${PBX_SUITE:-forky}
done_mark=srv/hejnal/installed

say() { printf '%s\n' "$*"; }
stop() { printf 'Asterisk was not installed: %s\n' "$*" >&2; exit 1; }

case $root in /*) ;; *) root=$PWD/$root ;; esac
if [ -e "$root/$done_mark" ]; then
  say "Asterisk is there: $(cat "$root/$done_mark") in $root"
  exit 0
fi

[ "$(uname -s)" = Linux ] || stop 'it needs Linux.'
[ "$(id -u)" = 0 ] || stop "a folder of its own needs root (chroot). Run it as root: sudo $0 $root"
[ ! -e "$root" ] || [ -z "$(ls -A "$root")" ] || stop "$root is there already and holds something else."

mkdir -p "$(dirname "$root")"
exec 9>"$root.lock"
flock 9
if [ -e "$root/$done_mark" ]; then
  say "Asterisk is there: $(cat "$root/$done_mark") in $root"
  exit 0
fi

# The mirror this machine already trusts, with its own archive of Debian.
own_mirror() {
  apt-get indextargets --format '$(REPO_URI) $(LABEL)' 'Created-By: Packages' 2>/dev/null |
    awk '$2 == "Debian" { print $1; exit }'
}
mirror=${PBX_MIRROR:-$(own_mirror || true)}
[ -n "$mirror" ] || stop 'this machine has no Debian mirror of its own; say one: PBX_MIRROR=https://…/debian'

export DEBIAN_FRONTEND=noninteractive LC_ALL=C
if ! command -v debootstrap >/dev/null; then
  say 'Installing debootstrap …'
  command -v apt-get >/dev/null || stop 'debootstrap is missing, and so is apt-get to install it.'
  apt-get install -qq -y --no-install-recommends debootstrap >/dev/null 2>&1 ||
    { apt-get update -qq && apt-get install -qq -y --no-install-recommends debootstrap >/dev/null; }
fi

# Built beside its place and moved there when whole: what is half is never taken for done.
part=$root.part
rm -rf --one-file-system "$part"
say "Installing Asterisk from $mirror ($suite) into $root …"
script=/usr/share/debootstrap/scripts/$suite
[ -e "$script" ] || script=/usr/share/debootstrap/scripts/sid
log=$root.log
debootstrap --variant=minbase "$suite" "$part" "$mirror" "$script" >"$log" 2>&1 ||
  { tail -n 15 "$log" >&2; stop "debootstrap failed; all it said is in $log"; }

# No package may start a server here.
printf '#!/bin/sh\nexit 101\n' >"$part/usr/sbin/policy-rc.d"
chmod 755 "$part/usr/sbin/policy-rc.d"
# What is written through to the disk after each package costs most of the time, and a fault costs one more try.
printf 'force-unsafe-io\n' >"$part/etc/dpkg/dpkg.cfg.d/quick"
chroot "$part" apt-get install -y --no-install-recommends \
  asterisk asterisk-core-sounds-en asterisk-moh-opsound-wav sip-tester baresip-core >>"$log" 2>&1 ||
  { tail -n 15 "$log" >&2; stop "a package failed; all that was said is in $log"; }
chroot "$part" apt-get clean

mkdir -p "$part/$(dirname "$done_mark")"
chroot "$part" asterisk -V >"$part/$done_mark"
[ ! -d "$root" ] || rmdir "$root"
mv "$part" "$root"
rm -f "$log"
say "Asterisk is there: $(cat "$root/$done_mark") in $root"
