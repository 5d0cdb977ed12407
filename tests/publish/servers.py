"""Real servers to publish to and to read from, each on a free port of 127.0.0.1 and in a temporary folder of its own.

Each server is a child of a guardian, a small process that ends it, and whatever it started, when it is told to, when
the tests' own process is gone, or after an hour. The guardian is this file, run with `--guard`.
"""

import base64
import contextlib
import ctypes
import getpass
import hashlib
import hmac
import http.client
import os
import pwd
import re
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import tempfile
import time
import urllib.parse
from datetime import datetime, timezone
from pathlib import Path

LIFETIME = 3600  # seconds after which a server ends by itself
STARTING = 20  # seconds that a server may take to answer
ROOT = os.getuid() == 0

PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36


def prctl(what, value):
    ctypes.CDLL(None, use_errno=True).prctl(what, value, 0, 0, 0)


# The guardian


def children():
    return [int(pid) for pid in Path("/proc/self/task/", str(os.getpid()), "children").read_text().split()]


def guard(lifetime, argv):
    """Runs a server until standard input ends, the server ends, or the time is up; then ends all that came of it."""
    import select

    prctl(PR_SET_CHILD_SUBREAPER, 1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ready, set_ready = os.pipe()
    os.set_blocking(set_ready, False)
    signal.set_wakeup_fd(set_ready)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    server = subprocess.Popen(argv, stdin=subprocess.DEVNULL, preexec_fn=lambda: prctl(PR_SET_PDEATHSIG, signal.SIGKILL))
    end = time.monotonic() + lifetime
    while server.poll() is None and time.monotonic() < end:
        found, _, _ = select.select([0, ready], [], [], end - time.monotonic())
        if 0 in found:
            break
        if ready in found:
            os.read(ready, 512)
            reap(server)
    if server.poll() is None:
        server.terminate()
        try:
            server.wait(3)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
    for _ in range(100):  # what the server left comes to us, generation by generation
        left = children()
        if not left:
            break
        for pid in left:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
    return server.returncode


def reap(server):
    """Takes notice of ended orphans, and leaves the server to its own handle."""
    for pid in children():
        if pid != server.pid:
            try:
                os.waitpid(pid, os.WNOHANG)
            except ChildProcessError:
                pass


# What servers have in common


class Missing(Exception):
    """A program or a right that a server needs is not here."""


def tool(name):
    """A program's path. Debian keeps servers out of users' PATH; pip puts programs beside its Python."""
    places = [sysconfig.get_path("scripts"), *os.environ["PATH"].split(":"), "/usr/sbin", "/sbin"]
    found = shutil.which(name, path=":".join(places))
    if not found:
        raise Missing(f"{name} is not installed: see README.md here")
    return found


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Server:
    """A server: `home` is its own folder, `folder` what it serves."""

    def __init__(self):
        self.guardian = None
        self.home = Path(tempfile.mkdtemp(prefix="bluf-server-"))
        self.home.chmod(0o755)
        self.log = self.home / "log"
        self.port = None
        self.folder = self.home / "served"

    def __enter__(self):
        try:
            self.folder.mkdir(exist_ok=True)
            for _ in range(3):  # somebody else may take the free port before the server does
                self.port = free_port()
                if self.start(self.command()):
                    return self
            raise RuntimeError(f"{type(self).__name__} does not start:\n{self.log.read_text(errors='replace')}")
        except BaseException:
            self.__exit__()
            raise

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.home, ignore_errors=True)

    def stop(self):
        if self.guardian:
            self.guardian.stdin.close()
            self.guardian.wait(15)
            self.guardian = None

    def environment(self):
        return {"PATH": os.environ["PATH"], "HOME": str(self.home), "LANG": "C.UTF-8"}

    def start(self, argv):
        with self.log.open("ab") as log:
            self.guardian = subprocess.Popen(
                [sys.executable, __file__, "--guard", str(LIFETIME), *map(str, argv)],
                stdin=subprocess.PIPE, stdout=log, stderr=log, env=self.environment(), start_new_session=True,
            )
        end = time.monotonic() + STARTING
        while time.monotonic() < end and self.guardian.poll() is None:
            if self.answers():
                return True
            time.sleep(0.02)
        self.stop()
        return False

    def answers(self):
        try:
            socket.create_connection(("127.0.0.1", self.port), 1).close()
            return self.guardian.poll() is None
        except OSError:
            return False

    def adopt(self):
        """Makes what a test put into the folder the server's own."""

    def command(self):
        raise NotImplementedError


# S3


class S3(Server):
    """rclone as a server of S3, which checks signatures. A bucket is a folder.

    In two things it is not as Amazon's service. It lets a PUT pass whatever its `If-Match` and `If-None-Match` say, and an
    object that is being replaced is missing, or cut off, for a millisecond or two. So requests go through a gate: there
    they wait for each other at an object, and the conditions hold, unless it is to be a service without `conditions`."""

    BUCKET = "briefs"
    CACHED = 0.05  # seconds
    KEY, SECRET, REGION = "AKHARBOURTEST", "harbour-secret-of-the-tests", "us-east-1"

    def __init__(self, conditions=True, served=None, prefix=()):
        super().__init__()
        self.conditions, self.prefix = conditions, list(prefix)
        self.served = Path(served) if served else self.folder
        self.gate = None

    def __enter__(self):
        super().__enter__()
        if not self.prefix:
            self.bucket.mkdir(exist_ok=True)
        self.gate = Gate(self.port, self.served, self.conditions)
        self.port = self.gate.port
        return self

    def __exit__(self, *_):
        if self.gate:
            self.gate.close()
        super().__exit__()

    @property
    def bucket(self):
        return self.served / self.BUCKET

    @property
    def endpoint(self):
        return f"http://127.0.0.1:{self.port}"

    def adopt(self):
        time.sleep(2 * self.CACHED)

    def environment(self):
        return {**super().environment(), "RCLONE_AUTH_KEY": f'"{self.KEY},{self.SECRET}"'}

    def command(self):
        # For so long it may not see what a test put there behind its back. With 0s a PUT takes it seconds.
        cache = self.home / "cache"
        return [*self.prefix, tool("rclone"), "serve", "s3", "--config", os.devnull, "--addr", f"127.0.0.1:{self.port}",
                "--dir-cache-time", f"{self.CACHED}s", "--cache-dir", cache, "--log-level", "NOTICE", self.served]

    def credentials(self, secret=None):
        none = str(self.home / "none")
        return {"AWS_ACCESS_KEY_ID": self.KEY, "AWS_SECRET_ACCESS_KEY": secret or self.SECRET,
                "AWS_CONFIG_FILE": none, "AWS_SHARED_CREDENTIALS_FILE": none, "AWS_EC2_METADATA_DISABLED": "true"}

    def request(self, method, key, body=b"", secret=None, **headers):
        """One signed request: status, headers, body."""
        path = urllib.parse.quote(f"/{self.BUCKET}/{key}")
        now = datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%SZ")
        digest = hashlib.sha256(body).hexdigest()
        signed = {"host": f"127.0.0.1:{self.port}", "x-amz-content-sha256": digest, "x-amz-date": now}
        names = ";".join(signed)
        lines = "".join(f"{name}:{value}\n" for name, value in signed.items())
        canonical = "\n".join([method, path, "", lines, names, digest])
        scope = f"{now[:8]}/{self.REGION}/s3/aws4_request"
        text = "\n".join(["AWS4-HMAC-SHA256", now, scope, hashlib.sha256(canonical.encode()).hexdigest()])
        key = f"AWS4{secret or self.SECRET}".encode()
        for part in scope.split("/"):
            key = hmac.digest(key, part.encode(), "sha256")
        signature = hmac.digest(key, text.encode(), "sha256").hex()
        signed["authorization"] = f"AWS4-HMAC-SHA256 Credential={self.KEY}/{scope}, SignedHeaders={names}, Signature={signature}"
        signed.update({name.replace("_", "-"): value for name, value in headers.items()})
        link = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            link.request(method, path, body or None, signed)
            answer = link.getresponse()
            return answer.status, dict(answer.headers), answer.read()
        finally:
            link.close()


class Gate:
    """A proxy before a server of S3: one request at a time for each object, and 412 where the conditions of a PUT or DELETE
    do not hold, if they matter."""

    def __init__(self, port, served, conditions):
        import threading
        from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

        locks = [threading.Lock() for _ in range(64)]

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # headers and body in one packet
            disable_nagle_algorithm = True

            def log_message(self, *_):
                pass

            def pass_on(self):
                body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                if "chunked" in self.headers.get("Transfer-Encoding", ""):
                    return self.answer(501, [], b"the gate takes no chunks")
                conditional = conditions and self.command in ("PUT", "DELETE") and ("If-Match" in self.headers or "If-None-Match" in self.headers)
                with locks[hash(self.path.split("?")[0]) % len(locks)]:
                    if not conditional or self.holds():
                        return self.forward(body)
                text = b"<Error><Code>PreconditionFailed</Code><Message>At least one condition did not hold</Message></Error>"
                return self.answer(412, [("Content-Type", "application/xml")], text)

            def holds(self):
                file = served / urllib.parse.unquote(self.path.split("?")[0]).lstrip("/")
                there = f'"{hashlib.md5(file.read_bytes()).hexdigest()}"' if file.is_file() else None
                wanted, unwanted = self.headers.get("If-Match"), self.headers.get("If-None-Match")
                if wanted is not None and (there is None or wanted.strip() not in ("*", there, there.strip('"'))):
                    return False
                return unwanted is None or there is None or unwanted.strip() not in ("*", there, there.strip('"'))

            def forward(self, body):
                link = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
                link.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
                for name, value in self.headers.items():  # `Host` as it was: it is signed
                    if name.lower() not in ("connection", "expect"):
                        link.putheader(name, value)
                link.endheaders(body or None)
                answer = link.getresponse()
                content = answer.read()
                link.close()
                kept = [(n, v) for n, v in answer.getheaders() if n.lower() not in ("connection", "content-length", "transfer-encoding")]
                length = answer.getheader("Content-Length") if self.command == "HEAD" else None
                return self.answer(answer.status, kept, content, length)

            def answer(self, status, headers, body, length=None):
                self.send_response_only(status)
                for name, value in headers:
                    self.send_header(name, value)
                if status != 204:
                    self.send_header("Content-Length", length or str(len(body)))
                self.end_headers()
                if self.command != "HEAD" and status != 204:
                    self.wfile.write(body)

            do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = pass_on

        class Quiet(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 64

            def handle_error(self, *_):
                pass  # a publisher that is killed closes its connections anyhow

        self.server = Quiet(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=[0.05], daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()


# WebDAV


class WebDav(Server):
    """Apache with mod_dav and basic authentication. As root it serves as www-data, since Apache refuses to be root."""

    USER, PASSWORD = "desk", "harbour-password-of-the-tests"
    MODULES = ("mpm_event", "authn_core", "authn_file", "authz_core", "authz_user", "auth_basic", "mime", "dav", "dav_fs")

    @property
    def endpoint(self):
        return f"http://127.0.0.1:{self.port}"

    def command(self):
        modules = next((d for d in ("/usr/lib/apache2/modules", "/usr/lib64/httpd/modules") if os.path.isdir(d)), None)
        if not modules:
            raise Missing("apache2 is not installed: see README.md here")
        digest = base64.b64encode(hashlib.sha1(self.PASSWORD.encode()).digest()).decode()
        (self.home / "users").write_text(f"{self.USER}:{{SHA}}{digest}\n")
        state = self.home / "state"
        state.mkdir(exist_ok=True)
        if ROOT:
            shutil.chown(state, "www-data", "www-data")
        load = "\n".join(f"LoadModule {m}_module {modules}/mod_{m}.so" for m in self.MODULES)
        conf = self.home / "apache.conf"
        conf.write_text(f"""\
{load}
ServerRoot "{self.home}"
ServerName 127.0.0.1
Listen 127.0.0.1:{self.port}
DefaultRuntimeDir "{state}"
PidFile "{state}/pid"
Mutex file:{state} default
ErrorLog "{self.log}"
{"User www-data" if ROOT else ""}
{"Group www-data" if ROOT else ""}
StartServers 1
ServerLimit 4
ThreadsPerChild 32
MaxRequestWorkers 128
MinSpareThreads 1
KeepAliveTimeout 5
GracefulShutdownTimeout 1
DocumentRoot "{self.folder}"
TypesConfig {os.devnull}
DavLockDB "{state}/locks"
<Directory "/">
  Require all denied
</Directory>
<Directory "{self.folder}">
  Dav On
  AuthType Basic
  AuthName "briefs"
  AuthBasicProvider file
  AuthUserFile "{self.home}/users"
  Require valid-user
</Directory>
""")
        self.adopt()
        return [tool("apache2"), "-f", conf, "-DFOREGROUND"]

    def adopt(self):
        if ROOT:
            user = pwd.getpwnam("www-data")
            for folder, _, names in os.walk(self.folder):
                for path in [folder, *(os.path.join(folder, name) for name in names)]:
                    # Another test may be taking it away.
                    with contextlib.suppress(FileNotFoundError):
                        os.chown(path, user.pw_uid, user.pw_gid)

    def credentials(self, password=None):
        return {"BLUF_WEBDAV_USER": self.USER, "BLUF_WEBDAV_PASSWORD": password or self.PASSWORD}


# SFTP


class Sftp(Server):
    """OpenSSH's server, which lets the user of the tests in by a key and does nothing but SFTP.

    ssh takes its settings from the user's home in the list of users, whatever HOME says. So the tests put wrappers of
    `ssh` and `sftp` first in PATH (`bin`), which read the settings of this server alone."""

    def __enter__(self):
        key_of_host, self.key, self.wrong_key = (self.home / n for n in ("host_key", "key", "wrong_key"))
        for key in (key_of_host, self.key, self.wrong_key):
            subprocess.run([tool("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", key], check=True)
        self.user = getpass.getuser() if not ROOT else "root"
        super().__enter__()
        self.bin = self.client("bin", key_of_host.with_suffix(".pub").read_text())
        return self

    @property
    def endpoint(self):
        return f"sftp://{self.user}@127.0.0.1:{self.port}"

    def client(self, name, host_key, key="none"):
        """A folder with wrappers of the clients that know one key of the host, and of the user, where one is given."""
        folder = self.home / name
        folder.mkdir()
        (folder / "known_hosts").write_text(f"[127.0.0.1]:{self.port} {host_key}")
        (folder / "config").write_text(f"""\
BatchMode yes
StrictHostKeyChecking yes
UserKnownHostsFile {folder}/known_hosts
GlobalKnownHostsFile {os.devnull}
IdentityFile {key}
IdentityAgent none
IdentitiesOnly yes
""")
        for program, more in (("ssh", ""), ("sftp", f" -S {folder}/ssh")):
            path = folder / program
            path.write_text(f'#!/bin/sh\nexec {tool(program)} -F {folder}/config{more} "$@"\n')
            path.chmod(0o755)
        return folder

    def command(self):
        if ROOT:
            Path("/run/sshd").mkdir(mode=0o755, exist_ok=True)  # the service's start makes it, and sshd wants it
        authorized = self.home / "authorized_keys"
        authorized.write_text(self.key.with_suffix(".pub").read_text())
        # Without PAM nobody logs in whose password is locked by "!".
        locked = ROOT and re.search(rf"^{self.user}:!", Path("/etc/shadow").read_text(), re.M)
        lines = f"""\
ListenAddress 127.0.0.1
Port {self.port}
PidFile none
AuthorizedKeysFile {authorized}
StrictModes no
PubkeyAuthentication yes
PasswordAuthentication no
KbdInteractiveAuthentication no
PermitRootLogin prohibit-password
UsePAM {"yes" if locked else "no"}
UseDNS no
PrintMotd no
LogLevel VERBOSE
MaxStartups 200
MaxSessions 100
Subsystem sftp internal-sftp
ForceCommand internal-sftp
"""
        conf, sshd = self.home / "sshd.conf", tool("sshd")
        argv = [sshd, "-f", conf, "-h", self.home / "host_key"]
        # From 9.8 on it shuts out addresses that failed, which all of our clients share.
        conf.write_text(lines + "PerSourcePenalties no\n")
        if subprocess.run([*argv, "-t"], capture_output=True).returncode:
            conf.write_text(lines)
        return [*argv, "-D", "-e"]


# Readers' servers


class Web(Server):
    """A server that serves a folder at `/site/`."""

    def __init__(self, served):
        super().__init__()
        self.served = Path(served)

    @property
    def endpoint(self):
        return f"http://127.0.0.1:{self.port}/site/"


class Nginx(Web):
    """nginx."""

    def command(self):
        conf = self.home / "nginx.conf"
        temps = "\n".join(f"  {n}_temp_path {self.home}/{n};" for n in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        conf.write_text(f"""\
{"user root;" if ROOT else ""}
daemon off;
worker_processes 1;
pid {self.home}/pid;
error_log {self.log};
events {{ worker_connections 256; }}
http {{
  access_log off;
{temps}
  keepalive_requests 100000;
  types {{ text/html html; text/css css; text/javascript js; application/json json; }}
  server {{
    listen 127.0.0.1:{self.port};
    location /site/ {{ alias {self.served}/; }}
  }}
}}
""")
        return [tool("nginx"), "-p", self.home, "-c", conf, "-e", self.log]


class Caddy(Web):
    """Caddy."""

    def environment(self):
        home = str(self.home)
        return {**super().environment(), "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}

    def command(self):
        conf = self.home / "Caddyfile"
        conf.write_text(f"""\
{{
  admin off
  auto_https off
}}
http://127.0.0.1:{self.port} {{
  bind 127.0.0.1
  handle_path /site/* {{
    root * {self.served}
    file_server
  }}
}}
""")
        return [tool("caddy"), "run", "--config", conf, "--adapter", "caddyfile"]


# Git


class Git:
    """A bare repository in a folder."""

    def __init__(self, home):
        self.folder = Path(home) / "pages.git"
        self.config = Path(home) / "gitconfig"
        self.config.write_text("[user]\n\tname = The desk\n\temail = desk@desk.example\n[init]\n\tdefaultBranch = main\n")
        self.run("init", "-q", "--bare", self.folder)

    @property
    def environment(self):
        return {"GIT_CONFIG_GLOBAL": str(self.config), "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0"}

    def run(self, *args, check=True):
        env = {"PATH": os.environ["PATH"], "HOME": str(self.config.parent), **self.environment}
        done = subprocess.run([tool("git"), *map(str, args)], env=env, capture_output=True)
        if check and done.returncode:
            raise AssertionError(f"git {args}: {done.stderr.decode(errors='replace')}")
        return done


# A small disk


class SmallDisk(Server):
    """A disk of few bytes: a tmpfs in a mount namespace of its own, so that it is gone with its guardian.

    `folder` is where programs see it that run with `prefix` before them, `seen` where a test can look at it."""

    def __init__(self, size):
        super().__init__()
        self.size = size
        self.holder = None

    def command(self):
        script = (f'mount -t tmpfs -o mode=777,size={self.size} small "$0" && touch "$0/.mounted" '
                  f'&& echo $$ > "$1.new" && mv "$1.new" "$1" && exec sleep {LIFETIME}')
        unshare = [tool("unshare"), *([] if ROOT else ["-r"]), "-m"]
        return [*unshare, "sh", "-c", script, self.folder, self.home / "holder"]

    def answers(self):
        try:
            self.holder = int((self.home / "holder").read_text())
            return (self.seen / ".mounted").exists()
        except (OSError, ValueError):
            return False

    @property
    def seen(self):
        return Path(f"/proc/{self.holder}/root{self.folder}")

    @property
    def prefix(self):
        user = [] if ROOT else ["-U", "--preserve-credentials"]
        return [tool("nsenter"), "-t", str(self.holder), *user, "-m"]

    def free(self):
        found = os.statvfs(self.seen)
        return found.f_bavail * found.f_frsize

    def fill(self, leave):
        """Takes all room but so many bytes."""
        with (self.seen / "ballast").open("wb") as ballast:
            ballast.write(b"\0" * max(0, self.free() - leave))

    def make_room(self):
        (self.seen / "ballast").unlink(missing_ok=True)


if __name__ == "__main__" and sys.argv[1:2] == ["--guard"]:
    sys.exit(guard(float(sys.argv[2]), sys.argv[3:]))
