"""Projects to publish: the harbour strike of `bluf new` with some forty more events, all invented, in three editions."""

import hashlib
import shutil
import subprocess

EVENTS = 40
CHANGED = "stop-07"  # says something else from edition 2 on
REMOVED = "stop-11"  # is gone in edition 3
ADDED = "stop-late"  # is new in edition 3
SECOND_DAY, THIRD_DAY = "2031-06-02", "2031-06-05"

CAUSES = ("a cable is worn", "the shift is one hand short", "the wind is too strong", "a hook is jammed", "the lights are out")


def event(number, hours=None, extra=""):
    """One standstill of one crane. Each refers to the one before, and none to the one that goes."""
    before = number - 1 if number - 1 != 11 else 10
    link = f" It follows [[stop-{before:02}]]." if number > 1 else ""
    day = f"2031-05-{22 + number % 5:02}"
    return f"""---
title: Crane {number} stands for {hours or number + 1} hours
summary: At berth {number} nothing is lifted because {CAUSES[number % len(CAUSES)]}.
date: {day}
type: strike
places: [{"lund-harbour" if number % 3 else "outer-roads"}]
actors: [crane-drivers]
{extra}---
The paper counts crane {number} among those that stand, {hours or number + 1} hours in all.[@quay-monitor]{link}
"""


HIDDEN = """---
title: Shore gang finds a counterweight missing
summary: Berth nine lacks a counterweight since Friday.
date: 2031-05-24
type: strike
marking: TLP:AMBER
places: [outer-roads]
actors: [crane-drivers]
---
Somebody took the counterweight away by night, so the paper heard.[@quay-monitor]
"""


def write(root, name, text):
    path = root / "content" / "events" / f"{name}.md"
    path.write_text(text, encoding="utf-8")
    return path


def settings(root, more):
    """Adds to the settings."""
    path = root / "bluf.toml"
    path.write_text(path.read_text(encoding="utf-8") + "\n" + more, encoding="utf-8")


def change(root, hours=99, day=SECOND_DAY):
    """Lets one event say something else, and tell of it."""
    note = f'revisions:\n  - {{date: {day}, kind: correction, note: "The hours were miscounted."}}\n'
    write(root, CHANGED, event(int(CHANGED[-2:]), hours, note))


def first(bluf, root, events=EVENTS):
    bluf("new", root)
    for number in range(1, events + 1):
        write(root, f"stop-{number:02}", event(number))
    bluf("edition", "First published", "--date", "2031-05-31", "--root", root)


def second(bluf, root):
    change(root)
    bluf("edition", "The hours of one crane corrected", "--date", SECOND_DAY, "--root", root)


def third(bluf, root):
    (root / "content" / "events" / f"{REMOVED}.md").unlink()
    settings(root, f'[removed]\n{REMOVED} = "It was counted twice."\n')
    write(root, ADDED, event(41))
    bluf("edition", "One crane more, one less", "--date", THIRD_DAY, "--root", root)


def proved(bluf, root):
    """Gives a source its capture, and proves what is quoted from it."""
    capture = root / "archive" / "statement.txt"
    capture.parent.mkdir(exist_ok=True)
    seed = root / "seeds" / "port-statement.md"
    head, body = seed.read_text(encoding="utf-8").split("\n---\n", 1)
    capture.write_text(body, encoding="utf-8")
    digest = hashlib.sha256(capture.read_bytes()).hexdigest()
    seed.write_text(f"{head}\ncapture: {{file: statement.txt, sha256: {digest}}}\n---\n{body}", encoding="utf-8")
    bluf("verify", "--root", root)


def copy(root, to):
    """The same project elsewhere, without what was built or kept."""
    shutil.copytree(root, to, ignore=shutil.ignore_patterns("site", "site-*", ".bluf"))
    return to


def overwrite(root, other):
    """Lets a project say what another one says, but keep its own settings and what it kept."""
    for part in ("content", "seeds", "editions"):
        shutil.rmtree(root / part, ignore_errors=True)
        shutil.copytree(other / part, root / part)


def files(folder):
    """What stands in a folder: paths and bytes."""
    found = {}
    for path in folder.rglob("*"):
        try:
            if path.is_file():
                found[path.relative_to(folder).as_posix()] = path.read_bytes()
        except FileNotFoundError:
            pass
    return found


def program(path, env):
    """Runs the program; what should work has to."""

    def run(*args):
        done = subprocess.run([path, *map(str, args)], env=env, capture_output=True, text=True, timeout=120)
        if done.returncode:
            raise AssertionError(f"bluf {' '.join(map(str, args))}: {done.returncode}\n{done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    return run
