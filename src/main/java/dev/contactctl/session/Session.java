package dev.contactctl.session;

import dev.contactctl.args.Args;
import dev.contactctl.args.MeantChoice;
import dev.contactctl.auth.RequestSetup;
import dev.contactctl.auth.TokenNotices;
import dev.contactctl.check.CheckOptions;
import dev.contactctl.check.Rule;
import dev.contactctl.flow.Guards;
import dev.contactctl.flow.SendPolicy;
import dev.contactctl.http.StoppableTransport;
import dev.contactctl.http.Transport;
import dev.contactctl.message.Message;
import dev.contactctl.network.Network;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.ServerSetup;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.settings.Credentials;
import dev.contactctl.settings.IneffectiveVariables;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.syntax.Syntax;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one run of a command works with: the world, the console, and the values of the options that
 * many commands share. Settings and the API are created when the command first asks for them.
 */
public final class Session {
  private static final String FORBID_STALE_OFF =
      Setting.FORBID_STALE.flag().orElseThrow() + "=false";
  private static final String ALLOW_STALE = "--allow " + Rule.STALE_INPUT.id();

  /** A variable that other programs take trusted certificates from. */
  private static final String CA_FILE = "SSL_CERT_FILE";

  private final World world;
  private final Console console;
  private final Transport transport;
  private final Args args;
  private Optional<Settings> settings = Optional.empty();
  private boolean warned;
  private Optional<RequestSetup> requests = Optional.empty();
  private Optional<TokenSource> tokens = Optional.empty();
  private Optional<ContactsApi> api = Optional.empty();

  public Session(World world, Console console, Transport transport, Args args) {
    this.world = world;
    this.console = console;
    this.transport = transport;
    this.args = args;
  }

  public World world() {
    return world;
  }

  public Console console() {
    return console;
  }

  /** The settings, read once. */
  public Settings settings() {
    if (settings.isEmpty()) {
      warnOfVariables();
      settings = Optional.of(warned(Settings.read(world, flags())));
    }
    return settings.get();
  }

  /** The settings for a command that only shows them, even when no profile can be used. */
  public Settings settingsToShow() {
    warnOfVariables();
    return warned(Settings.readToShow(world, flags()));
  }

  /** Uses these settings instead of reading them; to be called before they are needed. */
  public void use(Settings chosen) {
    warnOfVariables();
    settings = Optional.of(chosen);
  }

  /** The values of the flags that settings have. */
  public Map<Setting, String> flags() {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      Optional<String> value = setting.flag().flatMap(args::one);
      if (value.isPresent()) {
        flags.put(setting, value.get());
      }
    }
    return flags;
  }

  /**
   * Warns once about variables that have no effect, before a problem that they were meant to solve
   * occurs.
   */
  public void warnOfVariables() {
    if (!warned) {
      warned = true;
      console.remarks(IneffectiveVariables.of(world));
    }
  }

  private Settings warned(Settings read) {
    console.remarks(IneffectiveVariables.of(read));
    return read;
  }

  /** Whether a person is present who can be asked. */
  public boolean mayAsk() {
    return world.isTerminal(World.Stream.IN)
        && world.isTerminal(World.Stream.ERR)
        && !args.has(CommonOptions.NO_INPUT);
  }

  /** The API, created once. */
  public ContactsApi api() {
    if (api.isEmpty()) {
      Transport used = new StoppableTransport(requests().transport(), world);
      api = Optional.of(newApi(used, new Details(console)));
    }
    return api.get();
  }

  /**
   * A new API for a command that observes signals itself: several threads may use it at a time.
   *
   * @param watcher sees every response to it
   */
  public ContactsApi newSharedApi(ContactsApi.Watcher watcher) {
    return newApi(requests().transport(), watcher);
  }

  /** The transport, for commands that need no token. */
  Transport transport() {
    return transport;
  }

  /** The transport with the requested trace; a new one at each call. */
  public Transport traced() {
    boolean asked = args.has(CommonOptions.TRACE) || args.has(CommonOptions.TRACE_BODIES);
    boolean kept = asked && !OutputFiles.discards(args.one(CommonOptions.TRACE).orElse(""));
    return kept ? Tracing.of(transport, world, args, console) : transport;
  }

  private Credentials.StdinContent standardInput() {
    return args.has(Credentials.FROM_STDIN)
        ? Credentials.StdinContent.TOKEN
        : Credentials.StdinContent.ANYTHING_ELSE;
  }

  /** Creates the API; requests for tokens use another transport, which a signal ends as usual. */
  private ContactsApi newApi(Transport used, ContactsApi.Watcher watcher) {
    TokenSource hidden = new HiddenTokens(tokens(), console);
    return new ContactsApi(requests().api(), hidden, used, settings().timeout(), watcher);
  }

  /** How requests are sent, made once: a trace is a new file. */
  public RequestSetup requests() {
    if (requests.isEmpty()) {
      Settings settings = settings();
      BaseUrl base = settings.baseUrl();
      settings.note().ifPresent(console::detail);
      Transport direct = traced();
      ServerSetup server = setup(base, direct);
      requests =
          Optional.of(new RequestSetup(direct, settings.timeout(), new Details(console), server));
    }
    return requests.get();
  }

  /**
   * The source of the tokens of this run, created once, since a token on standard input can be read
   * only once. No token is requested yet, and the console does not yet mask the tokens of this
   * source.
   *
   * @throws Failure exit 4 when no token is set; exit 2 when one cannot be used
   */
  public TokenSource tokens() {
    if (tokens.isEmpty()) {
      tokens =
          Optional.of(Credentials.find(world, settings(), standardInput(), requests(), remarks()));
    }
    return tokens.get();
  }

  /** Shows notices about tokens and their files. */
  public TokenNotices remarks() {
    return new ConsoleNotices(console);
  }

  /** The API of a server, with other tokens than those of this run. */
  public ContactsApi api(BaseUrl base, TokenSource others) {
    RequestSetup own = requests();
    TokenSource hidden = new HiddenTokens(others, console);
    return new ContactsApi(own.api().at(base), hidden, own.transport(), own.limit(), own.watcher());
  }

  private ServerSetup setup(BaseUrl base, Transport direct) {
    Optional<String> unread = world.env(CA_FILE).map(file -> CA_FILE);
    if (!hasNetwork()) {
      return new ServerSetup(base, unread, Optional.empty());
    }
    Network network = NetworkSetup.read(world, settings(), console);
    direct.use(network);
    ServerSetup server = new ServerSetup(base, unread, Optional.of(network));
    server.proxy().ifPresent(proxy -> console.detail(proxy.used()));
    return server;
  }

  /**
   * Whether something is configured that most runs do without, and whose classes they do not load.
   */
  private boolean hasNetwork() {
    for (String name : world.envNames()) {
      if (name.equalsIgnoreCase(Network.HTTPS_PROXY) || name.equalsIgnoreCase(Network.ALL_PROXY)) {
        return true;
      }
    }
    return settings().get(Setting.CA_FILE).isSet();
  }

  /** Prints the line of {@code -v} for each request. */
  public record Details(Console console) implements ContactsApi.Watcher {
    @Override
    public void answered(String method, String url, int status) {
      console.detail(SessionSentences.ANSWERED.with(method, url, status));
    }

    @Override
    public void sentAgain(String method, String url) {
      console.detail(SessionSentences.SENT_AGAIN.with(method, url));
    }
  }

  /** How whole contacts are checked. */
  public CheckOptions checks() {
    Set<Rule> allowed = EnumSet.noneOf(Rule.class);
    for (String id : args.all(CommonOptions.ALLOW)) {
      allowed.add(AllowedRule.named(id));
    }
    return new CheckOptions(
        false, args.has(CommonOptions.EXTERNAL), args.has(CommonOptions.STRICT), allowed);
  }

  /** What it means when the server does not keep a value as sent. */
  public SendPolicy.Difference difference() {
    return args.has(CommonOptions.STRICT)
        ? SendPolicy.Difference.CONFLICT
        : SendPolicy.Difference.WARNING;
  }

  /** Whether a change may erase values. */
  public Guards.Removals removals() {
    return new Guards.Removals(settings().guards().removalsForbiddenBy(), Guards.Removals.ALLOWING);
  }

  /** Whether a file that is older than the contact may be merged into it. */
  public Guards.Stale stale() {
    Guards.Stale strict = strictAboutStale();
    return strict.forbiddenBy().isPresent()
        ? strict
        : new Guards.Stale(settings().guards().staleForbiddenBy(), FORBID_STALE_OFF);
  }

  /** Whether a file that is older than the contact may replace it, as an undo does. */
  public Guards.Stale staleReplacement() {
    return new Guards.Stale(settings().guards().staleReplacementForbiddenBy(), FORBID_STALE_OFF);
  }

  /** How {@code --strict} treats a file that is older than the contact. */
  public Guards.Stale strictAboutStale() {
    boolean refused =
        args.has(CommonOptions.STRICT) && !checks().allowed().contains(Rule.STALE_INPUT);
    return refused
        ? new Guards.Stale(Optional.of(Message.literal(CommonOptions.STRICT)), ALLOW_STALE)
        : Guards.Stale.ALLOWED;
  }

  /** The syntax that the input must have; empty when it is to be detected. */
  public Optional<Syntax> syntax() {
    Optional<String> word = args.one(CommonOptions.INPUT_FORMAT);
    Optional<Syntax> syntax = word.flatMap(Syntax::byWord);
    if (word.isPresent() && syntax.isEmpty()) {
      throw MeantChoice.unknown(CommonOptions.INPUT_FORMAT, word.get(), Syntax.words());
    }
    return syntax;
  }
}
