# Debian's packages that the tests of publishing need: `. tests/publish/packages.sh; publish_packages`.
# Uses `install` of ./check, which runs apt-get.

# apache2-bin is Apache without its service. The others bring services along, which neither start now nor at the next boot.
publish_packages() {
  local wanted=() services=() status=0 policy=/usr/sbin/policy-rc.d ours=
  local PATH="$PATH:/usr/sbin:/sbin"
  has git || wanted+=(git)
  has ssh || wanted+=(openssh-client)
  has minisign || wanted+=(minisign)
  has unshare || wanted+=(util-linux)
  [ -e /usr/lib/apache2/modules/mod_dav_fs.so ] || wanted+=(apache2-bin)
  has sshd || { wanted+=(openssh-server); services+=(ssh); }
  has nginx || { wanted+=(nginx); services+=(nginx); }
  has caddy || { wanted+=(caddy); services+=(caddy); }
  [ ${#wanted[@]} -gt 0 ] || return 0
  if [ ! -e "$policy" ]; then
    ours=1
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
    as_root chmod 755 "$policy"
  fi
  install "${wanted[@]}" || status=$?
  if [ -n "$ours" ]; then as_root rm -f "$policy"; fi
  if has systemctl && [ ${#services[@]} -gt 0 ]; then
    as_root systemctl --quiet disable "${services[@]}" >/dev/null 2>&1 || echo "look whether these services are off: ${services[*]}" >&2
  fi
  return $status
}

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }
