package dev.contactctl.sandbox;

import dev.contactctl.world.Exit;
import dev.contactctl.world.Jvm;
import dev.contactctl.world.LockHolder;
import dev.contactctl.world.Printed;
import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** A world whose clocks move only when a test moves them, with a folder to work in. */
final class ManualClockWorld implements World {
  /** The time at the beginning. */
  static final Instant START = Instant.parse("2026-11-22T01:02:03.456Z");

  private final Path cwd;
  private final AtomicLong nanos = new AtomicLong();

  ManualClockWorld(Path cwd) {
    this.cwd = cwd;
  }

  /** Moves both clocks. */
  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Override
  public Path cwd() {
    return cwd;
  }

  @Override
  public LockHolder self() {
    return new LockHolder(1, "testhost", START);
  }

  @Override
  public Jvm jvm() {
    return new Jvm("25.0.1", "Example", "");
  }

  @Override
  public Instant now() {
    return START.plusNanos(nanos.get());
  }

  @Override
  public long nanos() {
    return nanos.get();
  }

  @Override
  public InputStream in() {
    return InputStream.nullInputStream();
  }

  @Override
  public OutputStream out() {
    return OutputStream.nullOutputStream();
  }

  @Override
  public OutputStream err() {
    return OutputStream.nullOutputStream();
  }

  @Override
  public boolean isTerminal(Stream stream) {
    return false;
  }

  @Override
  public boolean hasTerminal() {
    return false;
  }

  @Override
  public Optional<String> env(String name) {
    return Optional.empty();
  }

  @Override
  public Set<String> envNames() {
    return Set.of();
  }

  @Override
  public void sleep(Duration time) {
    pass(time);
  }

  @Override
  public int run(Streams streams, List<String> command, Map<String, String> extraEnv) {
    throw new UnsupportedOperationException("no processes here");
  }

  @Override
  public Printed print(List<String> command, Duration limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void awaitStop() {
    throw new UnsupportedOperationException("no signals here");
  }

  @Override
  public Listening onSignal(SignalListener listener) {
    throw new UnsupportedOperationException("no signals here");
  }

  @Override
  public Listening holdSignals() {
    throw new UnsupportedOperationException("no signals here");
  }

  @Override
  public Listening onResumption(Runnable task) {
    throw new UnsupportedOperationException("no signals here");
  }

  @Override
  public void passOn(StopSignal signal) {
    throw new UnsupportedOperationException("no signals here");
  }

  @Override
  public void end(Exit exit) {
    throw new UnsupportedOperationException("no signals here");
  }
}
