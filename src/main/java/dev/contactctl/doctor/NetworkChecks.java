package dev.contactctl.doctor;

import dev.contactctl.http.JavaProxy;
import dev.contactctl.message.Message;
import dev.contactctl.network.CaFile;
import dev.contactctl.network.HttpProxy;
import dev.contactctl.network.Network;
import dev.contactctl.settings.Setting;
import dev.contactctl.settings.Settings;
import dev.contactctl.world.Failure;
import dev.contactctl.world.World;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks the certificates and proxies that the user has configured. */
final class NetworkChecks {
  /** A variable that other programs take trusted certificates from. */
  static final String OTHERS_CA_FILE = "SSL_CERT_FILE";

  private static final List<String> PROXIES = List.of(Network.HTTPS_PROXY, Network.ALL_PROXY);

  private final World world;
  private final Settings settings;
  private final Examination examination;

  NetworkChecks(World world, Settings settings, Examination examination) {
    this.world = world;
    this.settings = settings;
    this.examination = examination;
  }

  /** Makes both checks; returns the network, unless a part of it cannot be used. */
  Optional<Network> run() {
    Optional<List<X509Certificate>> trusted = certificates();
    Network network = Network.of(world, trusted.orElse(List.of()));
    proxy(network);
    boolean good = trusted.isPresent() && !examination.hasFailed(Topic.PROXY);
    return good ? Optional.of(network) : Optional.empty();
  }

  private Optional<List<X509Certificate>> certificates() {
    try {
      Optional<Path> named = settings.caFile();
      if (named.isEmpty()) {
        boolean others = world.env(OTHERS_CA_FILE).isPresent();
        examination.ok(
            Topic.CA_FILE,
            others
                ? DoctorSentences.OTHERS_CA_FILE.with(OTHERS_CA_FILE)
                : DoctorSentences.NO_CA_FILE.with());
        return Optional.of(List.of());
      }
      CaFile file = CaFile.read(world, named.get(), settings.get(Setting.CA_FILE).origin());
      int count = file.certificates().size();
      examination
          .ok(Topic.CA_FILE, DoctorSentences.CA_FILE.with(named.get(), count))
          .put("certificates", count);
      file.note()
          .ifPresent(
              note -> examination.warn(Topic.CA_FILE, note, DoctorSentences.NEW_CA_FILE.with()));
      return Optional.of(file.certificates());
    } catch (Failure failure) {
      examination.fail(Topic.CA_FILE, failure);
      return Optional.empty();
    }
  }

  private void proxy(Network network) {
    URI origin = URI.create(settings.baseUrl().origin());
    if (origin.getScheme().equals("http")) {
      examination.ok(Topic.PROXY, DoctorSentences.NO_PROXY_FOR_HTTP.with());
      return;
    }
    if (JavaProxy.isSetFor(origin)) {
      examination.ok(Topic.PROXY, DoctorSentences.PROXY_OF_JAVA.with());
      return;
    }
    try {
      Optional<HttpProxy> proxy = network.proxy(origin);
      Message found =
          proxy.isPresent()
              ? DoctorSentences.PROXY.with(proxy.get().toString(), proxy.get().variable())
              : withoutProxy(origin.getHost());
      examination.ok(Topic.PROXY, found).put("proxy", proxy.map(HttpProxy::toString).orElse(""));
    } catch (Failure failure) {
      examination.fail(Topic.PROXY, failure);
    }
  }

  private Message withoutProxy(String host) {
    for (String name : PROXIES) {
      for (String variable : List.of(name, name.toUpperCase(Locale.ROOT))) {
        if (!world.env(variable).orElse("").isBlank()) {
          return DoctorSentences.EXCEPTED.with(host, variable);
        }
      }
    }
    return DoctorSentences.NO_PROXY.with();
  }
}
