package dev.contactctl;

import dev.contactctl.world.StopSignal;
import dev.contactctl.world.World;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A program for {@link SignalsTest}: prints two signals, then ends as the second one asks. With an
 * argument, it prints who hears them: a second listener, then the first one again, then nobody; or
 * lets them wait, for a while or for ever.
 */
final class SignalsProgram {
  private SignalsProgram() {}

  /** Runs it. */
  public static void main(String[] args) throws InterruptedException {
    if (args.length > 0) {
      if (args[0].equals("held")) {
        hold();
      } else if (args[0].equals("stuck")) {
        stick();
      } else {
        takeTurns();
      }
      return;
    }
    BlockingQueue<StopSignal> signals = new LinkedBlockingQueue<>();
    new RealWorld().onSignal(signals::add);
    System.out.println("ready");
    System.out.println(signals.take());
    StopSignal second = signals.take();
    System.out.println(second);
    Runtime.getRuntime().halt(second.exit().code());
  }

  /** Has a listener that does not come to an end. */
  private static void stick() throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    new RealWorld()
        .onSignal(
            signal -> {
              System.out.println("stuck");
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    System.out.println("ready");
    never.await();
  }

  /** Holds a signal that a listener gets then, and one that ends the program. */
  private static void hold() throws InterruptedException {
    RealWorld world = new RealWorld();
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    World.Listening first = world.onSignal(signal -> heard.add("first " + signal));
    untilSent(world.holdSignals(), heard);
    System.out.println(heard.take());
    first.close();
    untilSent(world.holdSignals(), heard);
    new CountDownLatch(1).await(); // a signal that was sent may be delivered later
  }

  private static void untilSent(World.Listening held, BlockingQueue<String> heard) {
    System.out.println("ready");
    try {
      System.in.read();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    System.out.println("held " + heard.size());
    held.close();
  }

  private static void takeTurns() throws InterruptedException {
    RealWorld world = new RealWorld();
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    World.Listening first = world.onSignal(signal -> heard.add("first " + signal));
    World.Listening second = world.onSignal(signal -> heard.add("second " + signal));
    System.out.println("ready");
    System.out.println(heard.take());
    second.close();
    System.out.println("ready");
    System.out.println(heard.take());
    first.close();
    System.out.println("ready");
    System.out.println(heard.take());
  }
}
