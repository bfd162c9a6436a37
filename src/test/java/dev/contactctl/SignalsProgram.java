package dev.contactctl;

import dev.contactctl.world.StopSignal;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A program for {@link SignalsTest}: prints two signals, then ends as the second one asks. */
final class SignalsProgram {
  private SignalsProgram() {}

  /** Runs it. */
  public static void main(String[] args) throws InterruptedException {
    BlockingQueue<StopSignal> signals = new LinkedBlockingQueue<>();
    new RealWorld().onSignal(signals::add);
    System.out.println("ready");
    System.out.println(signals.take());
    StopSignal second = signals.take();
    System.out.println(second);
    Runtime.getRuntime().halt(second.exit().code());
  }
}
