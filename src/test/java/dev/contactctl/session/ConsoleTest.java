package dev.contactctl.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.FakeWorld;
import dev.contactctl.message.Language;
import dev.contactctl.message.Message;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  private static final int THREADS = 6;
  private static final int LINES = 200;

  private final FakeWorld world = new FakeWorld();

  private static Message text(String text) {
    return Message.literal(text);
  }

  @Test
  void quiet_leaves_errors_and_verbose_adds_details() {
    Console console = new Console(world, Language.ENGLISH);
    console.say(text("said"));
    console.detail(text("detail"));
    console.problem(text("problem"));
    assertEquals("said\nproblem\n", world.takeErr());
    console.set(Console.Verbosity.VERBOSE);
    console.detail(text("detail"));
    assertEquals("detail\n", world.takeErr());
    console.set(Console.Verbosity.QUIET);
    console.say(text("said"));
    console.detail(text("detail"));
    console.problem(text("problem"));
    assertEquals("problem\n", world.takeErr());
  }

  @Test
  void control_characters_of_a_message_are_escaped() {
    new Console(world, Language.ENGLISH).problem(text("a\u001b[31m\nb"));
    assertEquals("a\\u001b[31m\\nb\n", world.takeErr());
  }

  @Test
  void lines_of_several_threads_do_not_mix() throws InterruptedException {
    Console console = new Console(world.trickling(), Language.ENGLISH);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String line = String.valueOf((char) ('a' + i)).repeat(30);
      threads.add(
          new Thread(
              () -> {
                for (int j = 0; j < LINES; j++) {
                  console.say(text(line));
                  console.result(line + "\n");
                }
              }));
    }
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    for (String output : List.of(world.takeErr(), world.takeOut())) {
      assertEquals(THREADS * LINES, output.lines().count());
      assertTrue(output.lines().allMatch(line -> line.matches("([a-f])\\1{29}")));
    }
  }
}
