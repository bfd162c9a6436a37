package dev.contactctl.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;

/**
 * One connection to a server. One thread at a time works with it; another one may close it, which
 * ends whatever the first one waits for. What is closed is the socket below TLS, without telling
 * the server: that can never block, and every answer says itself where it ends.
 */
final class Connection {
  /** The stage that the connection has reached. */
  enum Stage {
    LOOKUP,
    CONNECT,
    HANDSHAKE,
    OPEN
  }

  /** Thrown when this process may open no more sockets. */
  static final class NoSocket extends IOException {
    private static final long serialVersionUID = 1L;

    NoSocket(SocketException cause) {
      super(cause);
    }
  }

  /**
   * The other end of a connection.
   *
   * @param address the IP address, of the proxy if there is one
   * @param tls the version of TLS and the cipher suite; empty for none
   */
  record Peer(String address, String tls) {}

  /** Thrown when a proxy refuses the tunnel. */
  static final class NoTunnel extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient TunnelRefusal refusal;

    NoTunnel(TunnelRefusal refusal) {
      this.refusal = refusal;
    }

    /** The proxy's answer. */
    TunnelRefusal refusal() {
      return refusal;
    }
  }

  private final Route route;
  private final TlsSockets tls;
  private volatile Stage stage = Stage.LOOKUP;
  private Optional<Socket> lowest = Optional.empty();
  private boolean closed;
  private Socket socket = new Socket(Proxy.NO_PROXY);
  private ReceivedBytes in = new ReceivedBytes(java.io.InputStream.nullInputStream());
  private long idleSince;
  private int answers;

  Connection(Route route, TlsSockets tls) {
    this.route = route;
    this.tls = tls;
  }

  Route route() {
    return route;
  }

  Stage stage() {
    return stage;
  }

  /**
   * Connects, to the first of the host's addresses that can be connected to, and makes the TLS
   * handshake.
   *
   * @param log is told how far it has come
   * @param limitMillis the time to connect; with several addresses each has its share, so that one
   *     that does not answer leaves time for the next
   */
  void open(int limitMillis, Optional<SendLog> log) throws IOException {
    if (route.isTls()) {
      tls.context(); // first of all, for without trust there is nothing to connect for
    }
    InetSocketAddress[] addresses = route.addresses();
    if (log.isPresent()) {
      log.get().reached(SendLog.Moment.LOOKED_UP);
    }
    stage = Stage.CONNECT;
    socket = connected(addresses, Math.max(limitMillis / addresses.length, 1));
    if (log.isPresent()) {
      log.get().reached(SendLog.Moment.CONNECTED);
    }
    stage = Stage.HANDSHAKE;
    if (route.needsTunnel()) {
      tunnel();
    }
    if (route.isTls()) {
      socket = tls.over(socket, route);
    }
    in = new ReceivedBytes(socket.getInputStream());
    stage = Stage.OPEN;
    if (log.isPresent()) {
      log.get().reached(SendLog.Moment.OPEN);
    }
  }

  /** The other end of an open connection. */
  Peer peer() {
    String tls = "";
    if (socket instanceof SSLSocket secure) {
      tls = secure.getSession().getProtocol() + " " + secure.getSession().getCipherSuite();
    }
    return new Peer(socket.getInetAddress().getHostAddress(), tls);
  }

  /** The IP address that it is connected to, of the proxy if there is one; empty for none. */
  synchronized String address() {
    if (lowest.isEmpty() || lowest.get().getInetAddress() == null) {
      return "";
    }
    return lowest.get().getInetAddress().getHostAddress();
  }

  /** The certificates of the server at the other end of an open connection, its own first. */
  List<X509Certificate> certificates() {
    List<X509Certificate> shown = new ArrayList<>();
    if (socket instanceof SSLSocket secure) {
      try {
        for (Certificate certificate : secure.getSession().getPeerCertificates()) {
          if (certificate instanceof X509Certificate x509) {
            shown.add(x509);
          }
        }
      } catch (SSLPeerUnverifiedException e) {
        return List.of(); // it has shown none
      }
    }
    return shown;
  }

  private Socket connected(InetSocketAddress[] addresses, int limitMillis) throws IOException {
    for (int i = 0; ; i++) {
      Socket next = newSocket();
      try {
        next.connect(addresses[i], limitMillis);
        return next;
      } catch (IOException e) {
        next.close();
        if (i == addresses.length - 1) {
          throw e;
        }
      }
    }
  }

  /** A socket that ignores the JVM's SOCKS proxy. */
  private Socket newSocket() throws IOException {
    Socket made = new Socket(Proxy.NO_PROXY);
    try {
      made.setTcpNoDelay(true); // makes the socket of the system
    } catch (SocketException e) {
      throw new NoSocket(e);
    }
    synchronized (this) {
      if (closed) {
        made.close();
        throw new SocketException();
      }
      lowest = Optional.of(made);
    }
    return made;
  }

  private void tunnel() throws IOException {
    socket.getOutputStream().write(RequestBytes.connect(route));
    ReceivedBytes answer = new ReceivedBytes(socket.getInputStream());
    ResponseHead head = new HeadParser(answer).read();
    if (head.status() / 100 != 2) {
      Response whole = new Response(head.status(), head.headers(), new byte[0]);
      throw new NoTunnel(new TunnelRefusal(route.proxyName(), whole));
    }
    if (answer.hasMore()) {
      throw new ProtocolException(); // a TLS server says nothing before the client does
    }
  }

  /** The received bytes. */
  ReceivedBytes in() {
    return in;
  }

  /** Writes a whole request. */
  void write(byte[] request) throws IOException {
    in.expectNext();
    socket.getOutputStream().write(request);
  }

  /**
   * Whether the server has neither closed the connection nor sent anything since the last answer.
   * Waits for a millisecond, the shortest time-out of a socket.
   */
  boolean isLive() {
    if (in.hasMore()) {
      return false;
    }
    try {
      socket.setSoTimeout(1);
      in.read();
      return false;
    } catch (SocketTimeoutException e) {
      return canWaitAgain();
    } catch (IOException e) {
      return false;
    }
  }

  private boolean canWaitAgain() {
    try {
      socket.setSoTimeout(0);
      return true;
    } catch (SocketException e) {
      return false;
    }
  }

  /** The time since when the connection has been idle, in milliseconds of the pool's clock. */
  long idleSince() {
    return idleSince;
  }

  /** Marks the connection as idle, after an answer was read to its end. */
  void rest(long millis) {
    idleSince = millis;
    answers++;
  }

  /** Over how many requests the server has left it open. */
  int answers() {
    return answers;
  }

  /** Closes it, from any thread. */
  synchronized void close() {
    closed = true;
    try {
      if (lowest.isPresent()) {
        lowest.get().close();
      }
    } catch (IOException e) {
      return; // it is of no use any more
    }
  }
}
