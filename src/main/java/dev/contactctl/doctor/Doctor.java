package dev.contactctl.doctor;

import dev.contactctl.auth.RequestSetup;
import dev.contactctl.network.Network;
import dev.contactctl.remote.BaseUrl;
import dev.contactctl.remote.ContactsApi;
import dev.contactctl.remote.OneCall;
import dev.contactctl.remote.ServerSetup;
import dev.contactctl.remote.TokenSource;
import dev.contactctl.session.Session;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs an examination: first what this machine shows by itself, then the connection to the server,
 * then one request. A topic that cannot be examined because of an earlier error is skipped. All
 * waits together are shorter than 30 seconds.
 */
final class Doctor {
  /**
   * The time for obtaining a token, and for the request; each is shorter than a user waits for a
   * command.
   */
  private static final Duration LIMIT = Duration.ofSeconds(6);

  /** The time after which nothing more is sent. */
  private static final Duration PATIENCE = Duration.ofSeconds(23);

  private static final List<Topic> ONLINE =
      List.of(Topic.DNS, Topic.CONNECTION, Topic.TLS, Topic.REQUEST, Topic.CLOCK, Topic.RATE_LIMIT);

  private final Session session;
  private final World world;
  private final Errand errand;
  private final ContactsApi.Watcher watcher;
  private final Examination examination = new Examination();

  /**
   * What is to be examined.
   *
   * @param reaches how far the examination may go
   * @param fromStdin the token is on standard input
   * @param contact the contact to ask for
   */
  record Errand(Reaches reaches, boolean fromStdin, Optional<String> contact) {
    /** How far the examination may go. */
    enum Reaches {
      THIS_MACHINE,
      SERVER
    }
  }

  Doctor(Session session, Errand errand) {
    this.session = session;
    this.world = session.world();
    this.errand = errand;
    this.watcher = new Session.Details(session.console());
  }

  /** Examines every topic. */
  Examination examine() {
    new MachineChecks(session, examination).run();
    SettingsChecks checks = new SettingsChecks(session, examination);
    Optional<Settings> settings = checks.run();
    if (settings.isPresent()) {
      examine(settings.get(), checks);
    } else {
      Topic wrong = examination.hasFailed(Topic.CONFIG) ? Topic.CONFIG : Topic.BASE_URL;
      skip(List.of(Topic.CA_FILE, Topic.PROXY, Topic.TOKEN), wrong);
      new StateChecks(world, examination).run();
      skip(ONLINE, wrong);
    }
    return examination;
  }

  private void skip(List<Topic> topics, Topic because) {
    for (Topic topic : topics) {
      examination.skip(topic, because);
    }
  }

  private void examine(Settings wanted, SettingsChecks checks) {
    Settings settings = wanted.within(LIMIT);
    Optional<Network> network = new NetworkChecks(world, settings, examination).run();
    DeadlineTransport answers = new DeadlineTransport(session.traced(), world, PATIENCE);
    network.ifPresent(answers::use);
    Optional<String> unread =
        world.env(NetworkChecks.OTHERS_CA_FILE).map(file -> NetworkChecks.OTHERS_CA_FILE);
    ServerSetup plain = new ServerSetup(settings.baseUrl(), unread, network);
    boolean ours = wanted.timeout().compareTo(LIMIT) > 0;
    ServerSetup server = ours ? plain.saying(DoctorSentences.LATE.with()) : plain;
    RequestSetup requests = new RequestSetup(answers, LIMIT, watcher, server);
    TokenChecks tokens = new TokenChecks(session, settings, errand.fromStdin(), examination);
    if (tokens.isOfAccount()) {
      checks.authUrl(settings);
    }
    Optional<TokenSource> source = tokens.run(requests);
    new StateChecks(world, examination).run();
    List<Topic> online = new ArrayList<>(ONLINE);
    if (tokens.isOfAccount()) {
      online.add(Topic.AUTH_HOST);
    }
    if (errand.reaches() == Errand.Reaches.THIS_MACHINE) {
      for (Topic topic : online) {
        examination.skip(topic, DoctorSentences.OFFLINE.with());
      }
    } else if (network.isEmpty()) {
      skip(online, examination.hasFailed(Topic.CA_FILE) ? Topic.CA_FILE : Topic.PROXY);
    } else {
      online(settings, server, answers, source, tokens);
    }
  }

  private void online(
      Settings settings,
      ServerSetup server,
      DeadlineTransport answers,
      Optional<TokenSource> source,
      TokenChecks tokens) {
    BaseUrl base = settings.baseUrl();
    ServerSetup hurried = server.saying(DoctorSentences.LATE.with());
    OneCall call = new OneCall(hurried, answers, LIMIT, watcher);
    Optional<Topic> failed = new ConnectionChecks(world, base, call, answers, examination).run();
    if (tokens.isOfAccount()) {
      authHost(settings.authUrl(), hurried, answers, source);
    }
    if (failed.isEmpty() && examination.hasFailed(Topic.AUTH_HOST)) {
      failed = Optional.of(Topic.AUTH_HOST);
    }
    if (failed.isPresent() || source.isEmpty()) {
      List<Topic> rest = List.of(Topic.REQUEST, Topic.CLOCK, Topic.RATE_LIMIT);
      skip(rest, failed.orElse(Topic.TOKEN));
      return;
    }
    ContactsApi api = new ContactsApi(server, source.get(), answers, LIMIT, watcher);
    new RequestChecks(api, answers, errand.contact(), examination)
        .run(tokens.isGotten(), base.isOnThisMachine());
  }

  private void authHost(
      BaseUrl url, ServerSetup server, DeadlineTransport answers, Optional<TokenSource> source) {
    boolean kept = source.flatMap(TokenSource::keptUntil).isPresent();
    OneCall call = new OneCall(server.at(url), answers, LIMIT, watcher);
    new AuthHostCheck(world, url, call, answers, examination)
        .run(kept ? AuthHostCheck.Need.LATER : AuthHostCheck.Need.NOW);
  }
}
