package app.refrain.cli.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Several processes of the application on one PostgreSQL, all of them started here. */
public final class Cluster implements AutoCloseable {

  private final Plan plan;
  private final Consumer<String> progress;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Database database;
  private final List<Node> webs = new ArrayList<>();
  private final List<Node> workers = new ArrayList<>();

  /** Starts the database and the processes, and waits until they can work. */
  public Cluster(Plan plan, Consumer<String> progress) throws IOException, InterruptedException {
    this.plan = plan;
    this.progress = progress;
    progress.accept("starting PostgreSQL, " + plan.webs() + " web, " + plan.workers() + " worker");
    database = Database.start(plan.folder());
    try {
      for (int i = 0; i < plan.webs(); i++) {
        webs.add(start("web"));
      }
      for (int i = 0; i < plan.workers(); i++) {
        workers.add(start("worker"));
      }
    } catch (IOException | InterruptedException e) {
      close();
      throw e;
    }
  }

  /** One after the other, so that only one of them migrates the database. */
  private Node start(String role) throws IOException, InterruptedException {
    List<String> settings = new ArrayList<>(database.settings());
    settings.add("--db-scheduler.threads=" + plan.places());
    settings.add("--refrain.batch=" + plan.batch());
    settings.add("--refrain.generation.open-per-person=" + plan.requests());
    settings.add("--refrain.generation.streams-per-person=" + plan.requests());
    Node node = Node.start(role, settings, plan.folder());
    try {
      node.awaitHealth(http);
    } catch (IOException | InterruptedException e) {
      node.close();
      throw e;
    }
    return node;
  }

  Plan plan() {
    return plan;
  }

  /** A client that asks the web processes in turn. */
  Api api() {
    return new Api(http, webs.stream().map(Node::address).toList());
  }

  /** What all have used so far. */
  Consumption consumption() throws IOException {
    return new Consumption(
        Consumption.seconds(webs.stream().map(Node::handle)),
        Consumption.seconds(workers.stream().map(Node::handle)),
        Consumption.seconds(database.processes()),
        Consumption.seconds(Stream.of(ProcessHandle.current())));
  }

  void tell(String news) {
    progress.accept(news);
  }

  void killWorker() {
    tell("killing a worker");
    workers.removeFirst().kill();
  }

  void restartDatabase() throws IOException {
    tell("restarting PostgreSQL");
    database.restart();
  }

  @Override
  public void close() throws IOException {
    workers.forEach(Node::close);
    webs.forEach(Node::close);
    database.close();
  }
}
