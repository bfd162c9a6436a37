package dev.contactctl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.contactctl.kit.BashScript;
import dev.contactctl.kit.Document;
import dev.contactctl.kit.FakeWorld;
import dev.contactctl.kit.Markdown;
import dev.contactctl.sandbox.SandboxOptions;
import dev.contactctl.sandbox.SandboxServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The CI files of the documents are YAML of the right shape, and their shell steps work. */
class CiRecipesTest {
  private static final String TOKEN = "canary-token-0123456789";
  private static final Document BULK = Document.named("bulk.md");

  @TempDir private Path temp;

  private static Map<?, ?> yaml(String name) {
    String text = Markdown.block(BULK.text(), "file", name).text();
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
  }

  private static Map<?, ?> map(Map<?, ?> in, String key) {
    return (Map<?, ?>) in.get(key);
  }

  private static List<?> list(Map<?, ?> in, String key) {
    return (List<?>) in.get(key);
  }

  /** A folder with the files of the document, in which scripts see a sandbox. */
  private final class Job implements AutoCloseable {
    private final SandboxServer sandbox =
        SandboxServer.start(SandboxOptions.defaults().withToken(TOKEN), new FakeWorld());
    private final BashScript bash;

    Job() throws IOException {
      bash = new BashScript(temp);
      for (Markdown.Block file : Markdown.blocks(BULK.text(), "file")) {
        bash.file(file.name(), file.text());
      }
    }

    String run(String script, String shard) throws IOException, InterruptedException {
      BashScript.Result result =
          bash.run(
              "set -e\n" + script,
              Map.of(
                  "CONTACTCTL_BASE_URL",
                  sandbox.baseUrl(),
                  "CONTACTCTL_TOKEN",
                  TOKEN,
                  "SHARD",
                  shard,
                  "GITHUB_STEP_SUMMARY",
                  "step-summary.md"));
      assertEquals(0, result.code(), result.output());
      return result.output();
    }

    @Override
    public void close() {
      sandbox.close();
    }
  }

  @Test
  void the_shards_of_the_github_job_together_update_every_contact()
      throws IOException, InterruptedException {
    Map<?, ?> file = yaml(".github/workflows/contacts.yml");
    Map<?, ?> job = map(map(file, "jobs"), "sync");
    assertEquals("${{ matrix.shard }}/8", map(job, "env").get("SHARD"));
    List<?> shards = list(map(map(job, "strategy"), "matrix"), "shard");
    assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8), shards);
    List<String> scripts = new ArrayList<>();
    for (Object step : list(job, "steps")) {
      Object script = ((Map<?, ?>) step).get("run");
      assertTrue(script != null || ((Map<?, ?>) step).get("uses") != null);
      if (script != null) {
        scripts.add(script.toString());
      }
    }
    assertEquals(1, scripts.size());
    try (Job runner = new Job()) {
      for (Object shard : shards) {
        runner.run(scripts.get(0), shard + "/8");
        runner.run("cat results.ndjson >> all.ndjson; rm results.ndjson run.ndjson", "");
      }
      String updated = runner.run("grep -c '\"state\":\"updated\"' all.ndjson", "");
      assertEquals("4\n", updated);
      assertEquals("8\n", runner.run("grep -c '^### ' step-summary.md", ""));
    }
  }

  @Test
  void the_gitlab_pipeline_applies_the_plan_that_it_showed()
      throws IOException, InterruptedException {
    Map<?, ?> file = yaml(".gitlab-ci.yml");
    assertEquals(List.of("plan", "apply"), list(file, "stages"));
    try (Job runner = new Job()) {
      for (Object stage : list(file, "stages")) {
        Map<?, ?> job = map(file, stage.toString());
        assertEquals(stage, job.get("stage"));
        for (Object line : list(job, "script")) {
          runner.run(line.toString(), "");
        }
        for (Object path : list(map(job, "artifacts"), "paths")) {
          runner.run("test -s " + path, "");
        }
      }
      assertEquals("4\n", runner.run("grep -c '^### ' plan.md", ""));
      assertEquals("4\n", runner.run("grep -c '\"state\":\"updated\"' results.ndjson", ""));
    }
  }
}
