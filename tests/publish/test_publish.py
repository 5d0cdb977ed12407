"""`bluf publish`, `rollback` and `audit` against real servers, while readers read, and while publishers are killed.

BLUF is the path of the program. See README.md.
"""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import project
import servers
from project import files
from reader import Reader

BLUF = Path(os.environ["BLUF"]).resolve()
SEED = int(os.environ.get("SEED", "0")) or random.SystemRandom().randrange(1, 10**6)
EVENTS = 40  # beside the two of `bluf new`
KILLS = 20  # for each kind of target
LANES = 4  # how many of them are killed at the same time, each at a place of its own
RACES = 4  # of two publishers
TOO_LATE = "after the end"
PATIENCE = 2  # seconds of silence after which a lock is taken over
TIMEOUT = 120  # seconds for one run
READERS = 2

SECRETS = [servers.S3.SECRET, servers.WebDav.PASSWORD, "not-the-secret", "not-the-password"]
SUMMARY = re.compile(r"^(\S+): (\d+) new, (\d+) changed, (\d+) gone, (\d+) unchanged; (\d+) bytes sent$", re.M)
UP_TO_DATE = re.compile(r"^(\S+): up to date, (\d+) files$", re.M)
MANIFEST, SIGNATURE = "manifest.json", "manifest.json.minisig"


def say(text):
    print(f"   {text}", file=sys.stderr, flush=True)


# Once for all tests: three editions of a project, what each is when it is built, and a signer's key.

work = Path(tempfile.mkdtemp(prefix="bluf-publish-"))
EDITION, SITE = {}, {}


def environment(**more):
    """A surrounding with nothing of the user's in it."""
    home, temporary = work / "home", work / "temporary"  # what killed publishers leave there goes with the rest
    home.mkdir(exist_ok=True)
    temporary.mkdir(exist_ok=True)
    return {"PATH": os.environ["PATH"], "HOME": str(home), "TMPDIR": str(temporary), "LANG": "C.UTF-8", "NO_PROXY": "127.0.0.1", **more}


def setUpModule():
    say(f"seed {SEED}: SEED={SEED} repeats the random delays")
    bluf = project.program(BLUF, environment())
    EDITION[1], EDITION[2], EDITION[3] = (work / f"edition-{n}" for n in (1, 2, 3))
    project.first(bluf, EDITION[1], EVENTS)
    project.second(bluf, project.copy(EDITION[1], EDITION[2]))
    project.third(bluf, project.copy(EDITION[2], EDITION[3]))
    for number, root in EDITION.items():
        SITE[number] = built(root)
    minisign = servers.tool("minisign")
    for name in ("key", "other"):
        argv = [minisign, "-G", "-W", "-f", "-p", work / f"{name}.pub", "-s", work / name]
        subprocess.run(argv, check=True, capture_output=True)


def tearDownModule():
    shutil.rmtree(work, ignore_errors=True)


def built(root):
    """What `bluf build` makes of a project."""
    with tempfile.TemporaryDirectory() as out:
        project.program(BLUF, environment())("build", "--root", root, "--output", f"{out}/site")
        return files(Path(out) / "site")


def public_key(name="key"):
    return (work / f"{name}.pub").read_text().splitlines()[-1]


# Running the program


class Done:
    def __init__(self, argv, status, out, err, seconds):
        self.argv, self.status, self.out, self.err, self.seconds = argv, status, out, err, seconds
        self.said = out + err

    def __str__(self):
        return f"bluf {' '.join(self.argv)}: {self.status}\n{self.out}{self.err}"


class Running:
    """The program, started. It leads a process group, so that what it started can be killed with it."""

    def __init__(self, args, env, prefix=()):
        self.argv = [str(a) for a in args]
        self.out, self.err = tempfile.TemporaryFile("w+b"), tempfile.TemporaryFile("w+b")
        self.since = time.monotonic()
        self.process = subprocess.Popen(
            [*prefix, BLUF, *self.argv], env=env, stdin=subprocess.DEVNULL, stdout=self.out, stderr=self.err, start_new_session=True
        )

    def kill(self, all_of_it):
        if all_of_it:
            self.kill_group()
        else:
            self.process.kill()

    def kill_group(self):
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def wait(self, timeout=TIMEOUT):
        try:
            status = self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.kill_group()
            self.process.wait()
            status = "did not end"
        done = Done(self.argv, status, self.read(self.out), self.read(self.err), time.monotonic() - self.since)
        self.out.close()
        self.err.close()
        for secret in SECRETS:
            assert secret not in done.said, "a secret was printed"
        assert "panicked" not in done.said, str(done)
        assert status != "did not end", f"within {timeout} s: {done}"
        return done

    @staticmethod
    def read(file):
        file.seek(0)
        return file.read().decode("utf-8", "replace")


class Place:
    """A place that a target publishes to: its settings, the surrounding that a publisher needs, and what stands there."""

    def __init__(self, folder, lines, env, server=None, prefix=()):
        self.folder, self.lines, self.env, self.server, self.prefix = Path(folder), lines, environment(**env), server, list(prefix)

    def settings(self, name="here", **more):
        values = {"patience": PATIENCE, **more}
        lines = [*self.lines, *(f"{key} = {toml(value)}" for key, value in values.items())]
        return f"[targets.{name}]\n" + "\n".join(lines) + "\n"

    def files(self):
        found = files(self.folder) if self.folder.is_dir() else {}
        return {path: body for path, body in found.items() if not path.startswith(".DAV/") and "/.DAV/" not in path}

    def marks(self):
        """What changes when a file is written, be it with the same bytes."""
        return {path: (s := (self.folder / path).stat(), s.st_mtime_ns, s.st_ino)[1:] for path in self.files()}

    def put(self, path, body):
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body)
        self.adopt()

    def remove(self, path):
        (self.folder / path).unlink()

    def save(self, to):
        shutil.copytree(self.folder, to, dirs_exist_ok=True)

    def restore(self, saved):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(saved, self.folder)
        self.adopt()

    def adopt(self):
        if self.server:
            self.server.adopt()

    def readable(self):
        """What a Reader reads, and how."""
        return {"place": self.folder}


class Branch(Place):
    """The branch of a repository. Its marks are the commit's: a file is written where the commit is another."""

    BRANCH = "pages"

    def __init__(self, git):
        super().__init__(git.folder, [f"git = {toml(git.folder)}", f'branch = "{self.BRANCH}"'], git.environment)
        self.git = git

    def tip(self):
        return self.git.run("-C", self.folder, "rev-parse", "-q", "--verify", f"refs/heads/{self.BRANCH}", check=False).stdout.decode().strip()

    def files(self):
        import io
        import tarfile

        if not self.tip():
            return {}
        archive = self.git.run("-C", self.folder, "archive", "--format=tar", self.BRANCH).stdout
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            found = {member.name: tar.extractfile(member).read() for member in tar if member.isfile()}
        if found.get(".nojekyll") == b"":  # bluf puts it on a branch that it begins, for hosts that would leave files out
            del found[".nojekyll"]
        return found

    def marks(self):
        return {"": self.tip()}

    def put(self, path, body):
        with tempfile.TemporaryDirectory() as clone:
            self.git.run("clone", "-q", self.folder, clone)
            there = bool(self.tip())
            self.git.run("-C", clone, "checkout", "-q", *([] if there else ["--orphan"]), self.BRANCH)
            target = Path(clone) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(body)
            self.git.run("-C", clone, "add", "-f", path)
            self.git.run("-C", clone, "commit", "-q", "-m", "By another hand")
            self.git.run("-C", clone, "push", "-q", "origin", self.BRANCH)


def toml(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


class Desk:
    """A project on somebody's machine, which publishes to one place."""

    def __init__(self, root, place, name="here", **settings):
        self.root, self.place, self.name = root, place, name
        project.settings(root, place.settings(name, **settings))

    def start(self, command, *more, env=None):
        return Running([command, self.name, *more, "--root", self.root], {**self.place.env, **(env or {})}, self.place.prefix)

    def publish(self, *more, env=None):
        return self.start("publish", *more, env=env).wait()

    def becomes(self, number):
        """Its content is another edition's from now on."""
        table = (self.root / "bluf.toml").read_text()
        project.overwrite(self.root, EDITION[number])
        mine = table[table.index(f"[targets.{self.name}]"):]
        (self.root / "bluf.toml").write_text((EDITION[number] / "bluf.toml").read_text() + "\n" + mine)
        return self


class Publishing(unittest.TestCase):
    """What all tests of publishing have."""

    @classmethod
    def setUpClass(cls):
        cls.home = Path(tempfile.mkdtemp(prefix="place-", dir=work))
        cls.numbers = iter(range(1, 10**6))
        cls.lock = threading.Lock()

    def run(self, result=None):
        since = time.monotonic()
        say(f"{type(self).__name__}.{self._testMethodName} …")
        done = super().run(result)
        say(f"{type(self).__name__}.{self._testMethodName}: {time.monotonic() - since:.1f} s")
        return done

    def number(self):
        with self.lock:
            return next(self.numbers)

    def desk(self, number, place, **settings):
        root = project.copy(EDITION[number], self.home / f"desk-{self.number()}")
        return Desk(root, place, **settings)

    # Questions

    def works(self, done):
        self.assertEqual(done.status, 0, str(done))
        return done

    def refused(self, done, status, *words):
        self.assertEqual(done.status, status, str(done))
        for word in words:
            self.assertRegex(done.said, re.compile(word, re.I), str(done))
        return done

    def stands(self, place, wanted, note=""):
        """What stands there is this and nothing else. Tells which files differ, not their bytes."""
        found = place.files() if isinstance(place, Place) else place
        wrong = [f"missing {p}" for p in sorted(wanted.keys() - found.keys())]
        wrong += [f"extra {p}" for p in sorted(found.keys() - wanted.keys())]
        wrong += [f"differs {p}" for p in sorted(wanted.keys() & found.keys()) if wanted[p] != found[p]]
        self.assertEqual(wrong[:20], [], note)

    def unbroken(self, reader):
        self.assertEqual(reader.report.broken[:10], [], str(reader.report))
        return reader.report

    def summary(self, done, new, changed, gone):
        """The line that tells what travelled. The manifest may be counted or not."""
        line = SUMMARY.search(done.out)
        self.assertIsNotNone(line, str(done))
        self.assertEqual(line[1], "here")
        told = [int(line[n]) for n in (2, 3, 4)]
        # Whether a manifest is new or changed depends on whether there was one, so it is one more in one of the two.
        allowed = [[new, changed, gone], [new - 1, changed, gone], [new, changed - 1, gone]]
        self.assertIn(told, allowed, str(done))
        self.assertGreater(int(line[6]), 0)

    @staticmethod
    def difference(one, two):
        """New, changed and gone files from one site to another."""
        new, gone = two.keys() - one.keys(), one.keys() - two.keys()
        return new, {p for p in one.keys() & two.keys() if one[p] != two[p]}, gone

    def nothing_changed(self, place, before):
        self.assertEqual(place.marks(), before, "something was written")


class Kind:
    """The tests that every kind of target passes. A class of a kind says how to make a `place`."""

    has_readers = True
    kills = KILLS
    races = RACES
    threads = READERS

    def place(self):
        raise NotImplementedError

    def reader(self, place, *numbers, threads=None):
        """Readers of a place where these editions may stand."""
        return Reader(**{"threads": threads or self.threads, "seed": SEED, "known": [SITE[n] for n in numbers], **place.readable()})

    def test_01_the_target_is_what_a_build_makes(self):
        place = self.place()
        desk = self.desk(1, place)
        dry = self.works(desk.publish("--dry-run"))
        self.assertEqual(place.files(), {}, "a dry run wrote something")
        listed = set(re.findall(r"^new (\S.*)$", dry.out, re.M))
        self.assertLessEqual(SITE[1].keys() - {MANIFEST}, listed)
        self.assertLessEqual(listed, SITE[1].keys())
        with self.reader(place, 1) as reader:
            done = self.works(desk.publish())
            time.sleep(0.3)
        self.stands(place, SITE[1])
        self.summary(done, len(SITE[1]), 0, 0)
        report = self.unbroken(reader)
        if self.has_readers:
            self.assertGreater(report.pages, 10)
            say(f"readers: {report}")
        marks = place.marks()
        again = self.works(desk.publish())
        line = UP_TO_DATE.search(again.out)
        self.assertIsNotNone(line, str(again))
        self.assertIn(int(line[2]), (len(SITE[1]), len(SITE[1]) - 1))
        self.nothing_changed(place, marks)
        say(f"first {done.seconds:.2f} s, again {again.seconds:.2f} s")

    def test_02_only_what_differs_travels(self):
        place = self.place()
        desk = self.desk(1, place)
        self.works(desk.publish())
        for one, two in ((1, 2), (2, 3)):
            before = place.marks()
            desk.becomes(two)
            new, changed, gone = self.difference(SITE[one], SITE[two])
            dry = self.works(desk.publish("--dry-run"))
            for word, paths in (("new", new), ("changed", changed), ("gone", gone)):
                listed = set(re.findall(rf"^{word} (\S.*)$", dry.out, re.M))
                self.assertEqual(listed - {MANIFEST}, paths - {MANIFEST}, str(dry))
            self.nothing_changed(place, before)
            with self.reader(place, one, two) as reader:
                done = self.works(desk.publish())
                time.sleep(0.2)
            self.stands(place, SITE[two])
            self.summary(done, len(new), len(changed), len(gone))
            report = self.unbroken(reader)
            if self.has_readers:
                say(f"{one} to {two}: {len(new)} new, {len(changed)} changed, {len(gone)} gone; readers: {report}")
            after = place.marks()
            if len(after) > 1:
                travelled = {path for path in after if after[path] != before.get(path)}
                self.assertEqual(travelled, new | changed)

    def test_03_killed_anywhere_the_next_run_finishes(self):
        lanes = []
        for _ in range(min(LANES, self.kills)):
            place = self.place()
            desk = self.desk(1, place)
            self.works(desk.publish())
            desk.becomes(3)
            number = self.number()
            place.save(self.home / f"saved-place-{number}")
            shutil.copytree(desk.root, self.home / f"saved-desk-{number}")
            lanes.append((place, desk, number))

        with ThreadPoolExecutor(len(lanes)) as pool:
            times = list(pool.map(lambda lane: self.timed(*lane), lanes))
            begin, end = (sum(t) / len(times) for t in zip(*times))
            say(f"a publish writes from {begin:.2f} to {end:.2f} s")
            chance = random.Random(f"{SEED} {type(self).__name__}")
            # A quarter of the kills falls anywhere, the others at a moment after the first sign of writing.
            delays = [(at % 4 != 0, chance.uniform(0, end if at % 4 == 0 else end - begin)) for at in range(self.kills)]
            say("delays: " + " ".join(f"{'w+' if writing else ''}{d:.3f}" for writing, d in delays))
            jobs = [(at, *delay, *lanes[at % len(lanes)]) for at, delay in enumerate(delays)]
            by_lane = [jobs[n :: len(lanes)] for n in range(len(lanes))]
            outcomes = [o for part in pool.map(lambda part: [self.killed_in_time(*job) for job in part], by_lane) for o in part]
        counts = {what: outcomes.count(what) for what in sorted(set(outcomes))}
        say(f"killed: {counts}")
        self.assertGreater(self.kills - counts.get(TOO_LATE, 0), self.kills // 4, "too few kills met a running program")

    def reset(self, place, desk, number):
        place.restore(self.home / f"saved-place-{number}")
        shutil.rmtree(desk.root)
        shutil.copytree(self.home / f"saved-desk-{number}", desk.root)

    def timed(self, place, desk, number):
        """When a publish begins to write and when it ends."""
        before = self.glance(place)
        running = desk.start("publish")
        begin = None
        while running.process.poll() is None:
            if begin is None and self.glance(place) != before:
                begin = time.monotonic() - running.since
            time.sleep(0.005)
        done = self.works(running.wait())
        self.stands(place, SITE[3])
        return begin if begin is not None else done.seconds * 0.5, done.seconds

    @staticmethod
    def glance(place):
        """What is quickly seen to change when a publisher begins: the folders' times, and bluf's own files."""
        if isinstance(place, Branch):
            return [place.tip(), (place.folder / "objects").stat().st_mtime_ns]
        own = place.folder / ".bluf"
        return [place.folder.stat().st_mtime_ns, own.exists()]

    def killed_in_time(self, at, writing, delay, *lane):
        """Kills a publish. One that ended before, as it does where the machine is quicker now than when it was timed, or
        busier with this program than with that, is begun once more and killed sooner."""
        for sooner in (1, 2, 4, 8, 0):
            outcome = self.killed(at, writing, delay / sooner if sooner else 0, *lane)
            if outcome != TOO_LATE:
                break
        return outcome

    def killed(self, at, writing, delay, place, desk, number):
        """Kills a publish from edition 1 to 3, sometimes with what it started, sometimes its successor too; then one
        run goes to the end, of edition 3 or, sometimes, of edition 2."""
        self.reset(place, desk, number)
        final = 2 if at % 10 == 7 else 3
        with self.reader(place, 1, final, 3, threads=1) as reader:
            for twice in range(2 if at % 5 == 3 else 1):
                before = self.glance(place)
                running = desk.start("publish")
                while writing and not twice and running.process.poll() is None and self.glance(place) == before:
                    time.sleep(0.001)
                time.sleep(delay + (PATIENCE if twice else 0))  # the second has to wait for the lock of the first
                running.kill(all_of_it=at % 2 == 1)
                done = running.wait()
            self.assertIn(done.status, (-signal.SIGKILL, 0, 2 if at % 5 == 3 else 0), str(done))
            found = place.files()
            note = f"kill {at}, {delay:.3f} s after {'the first sign of writing' if writing else 'the start'}"
            if isinstance(place, Branch):
                self.assertIn(found, (SITE[1], SITE[3]), f"{note}: the branch is at neither state")
            outcome = TOO_LATE if done.status == 0 else "before it wrote" if found == SITE[1] else "at the very end" if found == SITE[3] else "while it wrote"
            if found.get(MANIFEST) == SITE[3][MANIFEST]:
                final = 3  # it is published, and edition 2 would be refused as older
            desk.becomes(final)
            again = desk.publish()
            self.assertEqual(again.status, 0, f"{note}: {again}")
        self.stands(place, SITE[final], note)
        self.assertEqual(reader.report.broken[:5], [], f"{note}: {reader.report}")
        running.kill_group()
        return outcome

    def test_04_two_publishers_at_once(self):
        chance = random.Random(f"{SEED} races {type(self).__name__}")
        told = []
        for at in range(self.races):
            place = self.place()
            self.works(self.desk(1, place).publish())
            # Alternately one project twice, and two projects at two editions.
            one = self.desk(2, place)
            two = one if at % 2 == 0 else self.desk(3, place)
            pair = [one.start("publish")]
            time.sleep(chance.uniform(0, 0.15))
            pair.append(two.start("publish"))
            done = [running.wait() for running in pair]
            told.append(f"{done[0].status}/{done[1].status}")
            for run in done:
                self.assertIn(run.status, (0, 1, 2), str(run))
                if run.status:  # or it came too late: an edition behind the one in place
                    self.assertRegex(run.err, "another publisher" if two is one else "another publisher|holds edition 3", str(run))
            found = place.files()
            if 0 in [run.status for run in done]:
                whole = 3 if two is not one and found.get(MANIFEST) == SITE[3][MANIFEST] else 2
                self.stands(found, SITE[whole], f"{told}: a mixture stands there\n{done[0]}\n{done[1]}")
            for _ in range(5):
                last = two.publish()
                if last.status != 2 or "another publisher" not in last.err:
                    break
            self.works(last)
            self.stands(place, SITE[2 if two is one else 3])
        say(f"exit statuses: {' '.join(told)}")

    def test_05_files_of_others_stay(self):
        place = self.place()
        foreign = {"CNAME": b"brief.example\n", "events/notes.txt": b"not bluf's\n", "others/deep/page.html": b"<p>theirs</p>\n"}
        for path, body in foreign.items():
            place.put(path, body)
        before = {path: mark for path, mark in place.marks().items()}
        desk = self.desk(1, place)
        self.works(desk.publish())
        self.stands(place, {**SITE[1], **foreign})
        place.put("events/late.txt", b"came later\n")
        foreign["events/late.txt"] = b"came later\n"
        self.works(desk.becomes(3).publish())
        self.stands(place, {**SITE[3], **foreign})
        after = place.marks()
        if len(after) > 1:
            self.assertEqual({p: after[p] for p in before}, before, "a foreign file was written")

    def test_06_a_file_of_others_in_the_way(self):
        place = self.place()
        place.put("style.css", b"/* another site's */\n")
        self.refused(self.desk(1, place).publish(), 2, r"style\.css")
        self.stands(place, {"style.css": b"/* another site's */\n"})
        place = self.place()
        desk = self.desk(1, place)
        self.works(desk.publish())
        late = f"events/{project.ADDED}.html"
        place.put(late, b"<p>theirs</p>\n")
        self.refused(desk.becomes(3).publish(), 2, re.escape(late))
        self.stands(place, {**SITE[1], late: b"<p>theirs</p>\n"})

    def test_07_roll_back_and_forward(self):
        place = self.place()
        desk = self.desk(1, place)
        self.works(desk.publish())
        self.works(desk.becomes(3).publish())
        with self.reader(place, 1, 3) as reader:
            self.works(desk.start("rollback", "1").wait())
            self.stands(place, SITE[1])
            self.works(desk.start("rollback", "3").wait())
            self.stands(place, SITE[3])
            self.works(desk.start("rollback", "1").wait())
            self.works(desk.publish())
            self.stands(place, SITE[3])
        self.unbroken(reader)
        marks = place.marks()
        done = desk.start("rollback", "9").wait()
        self.assertIn(done.status, (1, 2), str(done))
        self.assertRegex(done.err, r"\b9\b")
        self.nothing_changed(place, marks)

    def test_09_what_somebody_changed_is_put_right_when_asked_for(self):
        place = self.place()
        desk = self.desk(1, place)
        self.works(desk.publish())
        path = next(path for path in SITE[1] if path.startswith("events/") and path.endswith(".html"))
        place.put(path, b"<p>by another hand</p>\n")
        self.works(desk.publish())
        self.stands(place, {**SITE[1], path: b"<p>by another hand</p>\n"})
        self.works(desk.publish("--verify"))
        self.stands(place, SITE[1])

    def test_08_nothing_secret_is_kept(self):
        place = self.place()
        desk = self.desk(1, place)
        self.works(desk.publish())
        for where in (desk.root, work / "home"):
            for path, body in files(where).items():
                for secret in SECRETS:
                    self.assertNotIn(secret.encode(), body, f"{path} holds a secret")


class Folder(Kind, Publishing):
    """A folder, which nginx serves to readers meanwhile."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.root = cls.home / "served"
        cls.root.mkdir()
        cls.home.chmod(0o755)
        work.chmod(0o755)
        cls.nginx = cls.enterClassContext(servers.Nginx(cls.root))

    def place(self):
        number = self.number()
        (self.root / f"{number}").mkdir()
        place = Place(self.root / f"{number}", [f"folder = {toml(self.root / str(number))}"], {})
        place.readable = lambda: {"place": f"{self.nginx.endpoint}{number}/"}
        return place

    def test_19_an_older_edition_is_not_put_over_a_newer_one(self):
        place = self.place()
        self.works(self.desk(3, place).publish())
        marks = place.marks()
        self.refused(self.desk(2, place).publish(), 2, "holds edition 3")
        self.nothing_changed(place, marks)

    def test_20_a_folder_beside_the_project_that_is_not_there_yet(self):
        place = Place(self.home / "beside" / "out", ['folder = "../out"'], {})
        root = project.copy(EDITION[1], self.home / "beside" / "project")
        self.works(Desk(root, place).publish())
        self.stands(place, SITE[1])

    def test_21_a_file_where_a_folder_has_to_be(self):
        place = self.place()
        place.put("events", b"a file\n")
        self.refused(self.desk(1, place).publish(), 2, "events")
        self.stands(place, {"events": b"a file\n"})


class Bucket(Kind):
    conditions = True

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.server = cls.enterClassContext(servers.S3(cls.conditions))

    def place(self):
        prefix = f"brief/{self.number()}"
        s3 = self.server
        folder = s3.bucket / prefix
        folder.mkdir(parents=True)
        lines = [f's3 = "s3://{s3.BUCKET}/{prefix}"', f'endpoint = "{s3.endpoint}"', f'region = "{s3.REGION}"']
        place = Place(folder, lines, s3.credentials(), s3)
        place.readable = lambda: {"place": lambda path: s3.request("GET", f"{prefix}/{path}")[::2]}
        return place


class Store(Bucket, Publishing):
    """S3 as Amazon's service keeps it."""

    def test_20_refused_credentials(self):
        place = self.place()
        desk = self.desk(1, place)
        wrong = {"AWS_SECRET_ACCESS_KEY": "not-the-secret"}
        self.refused(desk.publish(env=wrong), 2, "here", "AWS_|credential|secret|signature")
        self.assertEqual(place.files(), {})
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            place.env.pop(name)
        self.refused(desk.publish(), 2, "here", "AWS_|credential")
        self.assertEqual(place.files(), {})

    def test_21_no_such_bucket_and_no_server(self):
        place = self.place()
        s3 = self.server
        place.lines[0] = 's3 = "s3://nobody-made-this/brief"'
        self.refused(self.desk(1, place).publish(), 2, "here", "nobody-made-this|bucket")
        place.lines[:2] = [f's3 = "s3://{s3.BUCKET}/x"', f'endpoint = "http://127.0.0.1:{servers.free_port()}"']
        self.refused(self.desk(1, place).publish(), 2, "here", "127\\.0\\.0\\.1|connect|reach")


class BareStore(Bucket, Publishing):
    """S3 as plainer services keep it: the conditions of a PUT do not matter. The tests that are left out would be Store's."""

    conditions = False
    kills = max(4, KILLS // 5)
    test_05_files_of_others_stay = test_06_a_file_of_others_in_the_way = test_07_roll_back_and_forward = None
    test_08_nothing_secret_is_kept = None


class Dav(Kind, Publishing):
    """WebDAV: Apache."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.server = cls.enterClassContext(servers.WebDav())

    def place(self):
        number = self.number()
        folder = self.server.folder / f"brief-{number}"
        folder.mkdir()
        self.server.adopt()
        return Place(folder, [f'webdav = "{self.server.endpoint}/brief-{number}"'], self.server.credentials(), self.server)

    def test_20_refused_credentials(self):
        place = self.place()
        desk = self.desk(1, place)
        wrong = {"BLUF_WEBDAV_PASSWORD": "not-the-password"}
        self.refused(desk.publish(env=wrong), 2, "here", "BLUF_WEBDAV")
        self.assertEqual(place.files(), {})
        place.env.pop("BLUF_WEBDAV_PASSWORD")
        self.refused(desk.publish(), 2, "here", "BLUF_WEBDAV")
        self.assertEqual(place.files(), {})


class Box(Kind, Publishing):
    """SFTP: OpenSSH, where nothing but SFTP is allowed."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.server = cls.enterClassContext(servers.Sftp())

    def place(self, key=None, clients=None):
        folder = self.server.folder / f"brief-{self.number()}"
        folder.mkdir()
        lines = [f'sftp = "{self.server.endpoint}{folder}"']
        if key is not False:
            lines.append(f"key = {toml(key or self.server.key)}")
        return Place(folder, lines, {"PATH": f"{clients or self.server.bin}:{os.environ['PATH']}"}, self.server)

    def host_key(self):
        return (self.server.home / "host_key.pub").read_text()

    def test_20_refused_credentials(self):
        place = self.place(key=self.server.wrong_key)
        self.refused(self.desk(1, place).publish(), 2, "here", "key|permission denied|authentic")
        self.assertEqual(place.files(), {})

    def test_21_a_host_that_is_not_the_known_one(self):
        other = self.server.client("other-host", self.server.wrong_key.with_suffix(".pub").read_text())
        place = self.place(clients=other)
        self.refused(self.desk(1, place).publish(), 2, "here", "host")
        self.assertEqual(place.files(), {})

    def test_22_the_key_of_the_users_own_settings(self):
        place = self.place(key=False, clients=self.server.client("own", self.host_key(), self.server.key))
        self.works(self.desk(1, place).publish())
        self.stands(place, SITE[1])


class Pages(Kind, Publishing):
    """A branch of a repository, which changes in one step."""

    has_readers = False

    def place(self):
        home = self.home / f"git-{self.number()}"
        home.mkdir()
        return Branch(servers.Git(home))

    def reader(self, place, *_, threads=None):
        return Reader(lambda path: (404, b""), threads=1, pause=1)

    def test_20_no_repository(self):
        place = self.place()
        shutil.rmtree(place.folder)
        self.refused(self.desk(1, place).publish(), 2, "here", r"pages\.git|repository")

    def test_21_other_branches_stay(self):
        place = self.place()
        place.put("README", b"theirs\n")
        git = place.git
        git.run("-C", place.folder, "branch", "-q", "main", place.BRANCH)
        main = git.run("-C", place.folder, "rev-parse", "main").stdout
        self.works(self.desk(1, place).publish())
        self.assertEqual(git.run("-C", place.folder, "rev-parse", "main").stdout, main)
        self.stands(place, {**SITE[1], "README": b"theirs\n"})


class FullDisk(Publishing):
    """A disk on which the next edition has no room, and then has."""

    def disk(self):
        size = 4 * sum(len(body) + 4096 for body in SITE[3].values())
        try:
            disk = servers.SmallDisk(size)
            return self.enterContext(disk)
        except (RuntimeError, servers.Missing) as error:
            say(f"SKIPPED, AND SO NOT TESTED: a full disk, since no small disk can be mounted here: {error}")
            self.skipTest("no small disk can be mounted here")

    def fills(self, disk, place, folder, tries=1):
        place.folder = folder
        desk = self.desk(1, place)
        self.works(desk.publish())
        desk.becomes(3)
        new, changed, _ = self.difference(SITE[1], SITE[3])
        room = max(len(SITE[3][path]) for path in new | changed) // 2  # files are replaced, which takes little room
        disk.fill(room)
        with Reader(place.folder, threads=1, known=[SITE[1], SITE[3]], tries=tries) as reader:
            done = self.refused(desk.publish(), 2, "here")
            time.sleep(0.2)
        say(f"refused after {done.seconds:.1f} s: {done.err.strip().splitlines()[-1] if done.err.strip() else ''}")
        self.unbroken(reader)
        found = place.files()
        self.assertEqual({p for p in SITE[1] if p not in found}, set(), "a page of the edition in place is gone")
        disk.make_room()
        self.works(desk.publish())
        self.stands(place, SITE[3])
        return done

    def test_folder(self):
        disk = self.disk()
        place = Place(disk.folder, [f'folder = "{disk.folder}/site"'], {}, prefix=disk.prefix)
        (disk.seen / "site").mkdir()
        done = self.fills(disk, place, disk.seen / "site")
        self.assertRegex(done.err, re.compile("space|full|room", re.I))

    def test_store(self):
        disk = self.disk()
        (disk.seen / servers.S3.BUCKET).mkdir()
        with servers.S3(conditions=False, served=disk.folder, prefix=disk.prefix) as s3:
            lines = [f's3 = "s3://{s3.BUCKET}/brief"', f'endpoint = "{s3.endpoint}"', f'region = "{s3.REGION}"']
            place = Place(disk.folder, lines, s3.credentials())
            self.fills(disk, place, disk.seen / servers.S3.BUCKET / "brief", tries=4)


class Refusals(Publishing):
    """States that are not published, whatever the target. All of them: 1, and nothing written."""

    def target(self):
        return Place(self.home / f"out-{self.number()}", [], {})

    def desk(self, number, place, **settings):
        place.lines = [f"folder = {toml(place.folder)}"]
        return super().desk(number, place, **settings)

    def nothing(self, desk, *words):
        done = self.refused(desk.publish(), 1, *words)
        self.assertEqual(desk.place.files(), {}, str(done))
        return done

    def test_an_error_in_the_content(self):
        desk = self.desk(1, self.target())
        project.write(desk.root, "stop-05", project.event(5).replace("@quay-monitor", "@quay-monitr"))
        self.nothing(desk, "unknown-id", r"stop-05\.md")

    def test_an_evidence_lock_that_is_behind(self):
        desk = self.desk(1, self.target())
        bluf = project.program(BLUF, environment())
        project.proved(bluf, desk.root)
        bluf("edition", "With its capture", "--date", project.SECOND_DAY, "--root", desk.root)
        lock = desk.root / "evidence.lock"
        whole = lock.read_bytes()
        lock.write_bytes(b"".join(whole.splitlines(True)[:-1]))
        self.nothing(desk, "lock-behind|evidence.lock")
        lock.write_bytes(whole)
        self.works(desk.publish())

    def test_above_the_ceiling(self):
        desk = self.desk(1, self.target(), ceiling="TLP:GREEN")
        table = desk.root / "bluf.toml"
        table.write_text(table.read_text().replace('marking = "TLP:CLEAR"', 'marking = "TLP:AMBER"'))
        self.nothing(desk, "TLP:GREEN")

    def test_what_is_above_the_ceiling_is_left_out(self):
        desk = self.desk(1, self.target(), ceiling="TLP:GREEN")
        bluf = project.program(BLUF, environment())
        project.write(desk.root, "stop-hidden", project.HIDDEN)
        bluf("edition", "For partners", "--ceiling", "TLP:GREEN", "--date", project.SECOND_DAY, "--root", desk.root)
        self.works(desk.publish())
        found = desk.place.files()
        self.assertGreater(len(found), 50)
        for path, body in found.items():
            self.assertNotIn(b"counterweight", body, path)
            self.assertNotIn("stop-hidden", path)

    def test_unsigned_where_a_signature_is_demanded(self):
        desk = self.desk(1, self.target(), public_key=public_key())
        bluf = project.program(BLUF, environment())
        bluf("build", "--root", desk.root)
        self.nothing(desk, "sign")
        bluf("sign", "--root", desk.root, "--key", work / "other")
        self.nothing(desk, "sign")
        bluf("sign", "--root", desk.root, "--key", work / "key")
        self.works(desk.publish())
        self.stands(desk.place, files(desk.root / "site"))
        self.assertIn(SIGNATURE, desk.place.files())

    def test_a_change_that_is_no_edition(self):
        desk = self.desk(1, self.target())
        project.change(desk.root)
        self.nothing(desk, "edition")
        (desk.root / "bluf.toml").write_text((desk.root / "bluf.toml").read_text() + "unrecorded = true\n")
        self.works(desk.publish())
        self.stands(desk.place, built(desk.root))

    def test_a_change_that_no_revision_tells_of(self):
        desk = self.desk(1, self.target())
        project.write(desk.root, "stop-05", project.event(5, hours=77))
        self.nothing(desk, "edition|revision|silent-edit")

    def test_an_unknown_target(self):
        desk = self.desk(1, self.target())
        desk.name = "elsewhere"
        done = desk.publish()
        self.assertIn(done.status, (1, 2), str(done))
        self.assertRegex(done.err, "elsewhere")


class Audit(Publishing):
    """A published site checked in its folder, and from afar through nginx and Caddy."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.home.chmod(0o755)
        work.chmod(0o755)
        cls.out = cls.home / "out"
        cls.bluf = staticmethod(project.program(BLUF, environment()))
        place = Place(cls.out, [f"folder = {toml(cls.out)}"], {})
        root = project.copy(EDITION[1], cls.home / "project")
        cls.desk = Desk(root, place, public_key=public_key())
        cls.signed_publish(cls)
        cls.old_signature = (cls.out / SIGNATURE).read_bytes()
        cls.desk.becomes(3)
        cls.signed_publish(cls)
        cls.nginx = cls.enterClassContext(servers.Nginx(cls.out))
        cls.caddy = cls.enterClassContext(servers.Caddy(cls.out))

    def signed_publish(self):
        self.bluf("build", "--root", self.desk.root)
        self.bluf("sign", "--root", self.desk.root, "--key", work / "key")
        done = self.desk.publish()
        if done.status:
            raise AssertionError(str(done))

    def audit(self, of, key=None):
        return Running(["audit", of, "--public-key", key or public_key()], environment()).wait()

    def everywhere(self, folder=True):
        return [*([self.out] if folder else []), self.nginx.endpoint, self.caddy.endpoint]

    def named(self, line, folder_only=False):
        places = [self.out] if folder_only else self.everywhere()
        for place in places:
            done = self.audit(place)
            self.assertEqual(done.status, 1, str(done))
            self.assertIn(line, done.said.splitlines(), str(done))

    def put(self, path, body):
        file = self.out / path
        was = file.read_bytes() if file.exists() else None
        self.addCleanup(lambda: file.unlink() if was is None else file.write_bytes(was))
        file.unlink() if body is None else file.write_bytes(body)

    def test_clean(self):
        for place in [*self.everywhere(), self.nginx.endpoint.rstrip("/")]:
            done = self.audit(place)
            self.assertEqual(done.status, 0, str(done))
            self.assertIn("all as listed", done.said)
            self.assertIn("signed by the owner of the key", done.said)

    def test_one_bit(self):
        path = "events/stop-05.html"
        body = bytearray((self.out / path).read_bytes())
        body[len(body) // 2] ^= 1
        self.put(path, bytes(body))
        self.named(f"altered: {path}")

    def test_a_file_that_is_gone(self):
        self.put("data/events.csv", None)
        self.named("missing: data/events.csv")

    def test_a_file_more(self):
        self.put("events/other.html", b"<html></html>")
        self.named("extra: events/other.html", folder_only=True)

    def test_an_old_signature(self):
        self.put(SIGNATURE, self.old_signature)
        for place in self.everywhere():
            self.refused(self.audit(place), 1, "NOT signed by the owner of the key")

    def test_another_key(self):
        for place in self.everywhere():
            self.refused(self.audit(place, public_key("other")), 1, "NOT signed by the owner of the key")

    def test_nothing_there(self):
        for place in (f"{self.nginx.endpoint}nowhere/", f"http://127.0.0.1:{servers.free_port()}/"):
            done = self.audit(place)
            self.assertIn(done.status, (1, 2), str(done))
            self.assertTrue(done.err.strip())


if __name__ == "__main__":
    unittest.main(verbosity=1)
