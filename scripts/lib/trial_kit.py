"""What scripts/bulk-trials is made of: a sandbox in a process of its own, runs of apply against it, and judges.

Everything is judged from outside: by exit codes, by what is printed, by the journal, by the contacts that the sandbox
keeps, and by its log, which has a line for every request and says whether the request changed a contact."""
import collections
import datetime
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.request

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get('TRIAL_PROGRAM', os.path.join(ROOT, 'scripts', 'contactctl'))
TOKEN = 'trial-token'
LIMIT = 3600


class Missed(Exception):
    """A property does not hold."""


def need(holds, what):
    if not holds:
        raise Missed(what)


def environment(**more):
    kept = {name: value for name, value in os.environ.items() if not name.startswith('CONTACTCTL_')}
    for name in ('CONTACTCTL_JAVA', 'CONTACTCTL_JAVA_OPTS'):
        if name in os.environ:
            kept[name] = os.environ[name]
    kept.update(CONTACTCTL_NO_ARCHIVE='1', CONTACTCTL_NO_BUILD='1', CONTACTCTL_TOKEN=TOKEN, LC_ALL='C.UTF-8')
    kept.update(more)
    return kept


def contact(number, memo='before'):
    return {
        'contactId': f'c{number:07}',
        'permission': {'accessibleRange': 'ALL'},
        'contactName': {'lastName': f'홍{number}'},
        'emails': [{'email': f'c{number}@example.com', 'primary': True}],
        'memo': memo,
    }


def lines(path):
    """The complete lines of an NDJSON file, as values."""
    if not os.path.exists(path):
        return []
    with open(path, encoding='utf-8') as file:
        return [json.loads(line) for line in file if line.endswith('\n')]


def seconds(line):
    """When a request of the log came."""
    whole, _, part = line['time'].rstrip('Z').partition('.')
    begin = datetime.datetime.fromisoformat(whole).replace(tzinfo=datetime.timezone.utc)
    return begin.timestamp() + float('0.' + (part or '0'))


class Trial:
    """A folder with contacts and a sandbox that has them."""

    def __init__(self, contacts, *options):
        self.folder = tempfile.mkdtemp(prefix='bulk-trial-')
        self.contacts = contacts
        self.data = self.path('data.ndjson')
        self.log = self.path('log.ndjson')
        self.journal = self.path('journal')
        with open(self.data, 'w', encoding='utf-8') as file:
            for number in range(contacts):
                file.write(json.dumps(contact(number), ensure_ascii=False) + '\n')
        with open(self.path('input.ndjson'), 'w', encoding='utf-8') as file:
            for number in range(contacts):
                file.write(json.dumps(contact(number, 'after'), ensure_ascii=False) + '\n')
        self.port = 0
        self.runs = 0
        self.server = None
        self.start(*options)

    def path(self, name):
        return os.path.join(self.folder, name)

    def start(self, *options):
        """Starts the sandbox; the second time on the same port, with the contacts as they were left."""
        if '--rate-limit' not in options:
            options += ('--rate-limit', '0')
        command = [PROGRAM, 'sandbox', '--port', str(self.port), '--token', TOKEN, '--data', self.data, '--log', self.log]
        with open(self.path('sandbox.err'), 'ab') as err:
            self.server = subprocess.Popen(
                command + list(options), stdout=subprocess.PIPE, stderr=err, text=True, env=environment(), stdin=subprocess.DEVNULL)
        first = self.server.stdout.readline()
        need('CONTACTCTL_BASE_URL' in first, 'the sandbox does not start')
        self.url = first.strip().split('=', 1)[1].strip("'\"")
        self.port = int(self.url.split(':')[2].split('/')[0])

    def stop(self):
        self.server.send_signal(signal.SIGTERM)
        self.server.wait(60)

    def begin(self, *options, journal=True, out=None, before=None, prefix=()):
        """Starts a run of apply."""
        self.runs += 1
        command = list(prefix) + [PROGRAM, 'apply', '--base-url', self.url]
        if '--rate' not in options:
            command += ['--rate', 'unlimited']
        if journal:
            command += ['--journal', self.journal]
        name = self.path(f'run-{self.runs}')

        def prepare():
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # ignored in what a shell runs in the background
            if before:
                before()

        with open(name + '.err', 'wb') as err, open(name + '.out', 'wb') as file:
            run = subprocess.Popen(
                command + list(options), stdout=out or file, stderr=err, stdin=subprocess.DEVNULL,
                env=environment(), cwd=self.folder, preexec_fn=prepare)
        run.name = name
        return run

    def apply(self, *options, **how):
        """Runs apply to its end."""
        run = self.begin(*options, **how)
        run.wait(LIMIT)
        return run

    def err(self, run):
        with open(run.name + '.err', encoding='utf-8') as file:
            return file.read()

    def results(self):
        """The lines of all runs on standard output."""
        found = []
        for number in range(1, self.runs + 1):
            found += lines(self.path(f'run-{number}.out'))
        return found

    def requests(self):
        return lines(self.log)

    def count(self):
        """How many requests there were; cheap."""
        if not os.path.exists(self.log):
            return 0
        with open(self.log, 'rb') as file:
            return sum(block.count(b'\n') for block in iter(lambda: file.read(1 << 20), b''))

    def await_requests(self, number, run):
        """Waits until the server has seen that many requests, or the run has ended."""
        while run.poll() is None and self.count() < number:
            time.sleep(0.002)

    def put(self, value):
        """Changes a contact as somebody else would."""
        request = urllib.request.Request(
            f'{self.url}/contacts/{value["contactId"]}', json.dumps(value).encode(), method='PUT',
            headers={'Authorization': 'Bearer ' + TOKEN, 'Content-Type': 'application/json'})
        with urllib.request.urlopen(request) as answer:
            answer.read()

    def state(self):
        """The memo of each contact, after the sandbox has been stopped."""
        self.stop()
        return {value['contactId']: value['memo'] for value in lines(self.data)}

    def need_state(self, but=()):
        """All contacts are as the input says."""
        state = self.state()
        need(len(state) == self.contacts, f'{len(state)} contacts')
        wrong = [name for name, memo in state.items() if memo != 'after' and name not in but]
        need(not wrong, f'{len(wrong)} contacts are not as they should be: {wrong[:3]}')

    def applied(self):
        """How many PUTs of each contact were applied."""
        return collections.Counter(line['contactId'] for line in self.requests() if line['applied'])

    def close(self):
        if self.server.poll() is None:
            self.server.kill()
            self.server.wait()
        if os.environ.get('TRIAL_KEEP'):
            print('kept:', self.folder)
        else:
            shutil.rmtree(self.folder)


def final_results(trial, state='updated'):
    """Exactly one final line for each contact, that agrees with the server's log. Returns by contact."""
    found = collections.defaultdict(list)
    for line in trial.results():
        if line['state'] in ('updated', 'unchanged', 'failed', 'conflict'):
            found[line['contactId']].append(line)
    twice = [name for name, each in found.items() if len(each) > 1]
    need(not twice, f'{len(twice)} contacts have several final lines: {twice[:3]}')
    need(len(found) == trial.contacts, f'{len(found)} contacts have a final line')
    need(all(each[0]['state'] == state for each in found.values()), f'not all are {state}')
    return {name: each[0] for name, each in found.items()}


def ends(trial):
    """Exactly one end of each contact in the journal."""
    found = collections.Counter(line['id'] for line in lines(trial.journal) if line['kind'] == 'end')
    need(len(found) == trial.contacts, f'{len(found)} contacts have an end in the journal')
    need(max(found.values()) == 1, 'a contact has two ends in the journal')


def puts_after_known(requests):
    """PUTs of contacts that an earlier answer, read whole, had shown to be as they should be."""
    applied, known, late = set(), set(), []
    for line in requests:
        name, whole = line['contactId'], line['status'] == 200 and line.get('fault', 'latency') in ('latency', 'rival')
        if line['method'] == 'PUT':
            if name in known:
                late.append(line)
            if line['applied']:
                applied.add(name)
        if whole and name in applied:
            known.add(name)
    return late


def need_intents(trial):
    """Every PUT that the server saw has an intent in the journal."""
    intents = collections.Counter(line['id'] for line in lines(trial.journal) if line['kind'] == 'intent')
    puts = collections.Counter(line['contactId'] for line in trial.requests() if line['method'] == 'PUT')
    bare = [name for name, count in puts.items() if count > intents[name]]
    need(not bare, f'{len(bare)} contacts have PUTs without an intent: {bare[:3]}')


def need_all_ended(trial):
    """No PUT was left in flight: each contact that has one has its end in the journal. Returns how many they are."""
    done = {line['id'] for line in lines(trial.journal) if line['kind'] == 'end'}
    sent = {line['contactId'] for line in trial.requests() if line['method'] == 'PUT'}
    need(sent <= done, f'{len(sent - done)} contacts were left in flight')
    return len(sent)


def show(name, **figures):
    print(f'{name}: ' + ', '.join(f'{key.replace("_", " ")} {value}' for key, value in figures.items()), flush=True)
