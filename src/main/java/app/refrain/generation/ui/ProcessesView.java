package app.refrain.generation.ui;

import app.refrain.account.CurrentPerson;
import app.refrain.generation.Node;
import app.refrain.generation.NodeRegistry;
import app.refrain.model.ModelId;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

/** The processes that share the database: who composes, on what, and who has gone silent. */
@Route("admin/processes")
@PageTitle("Processes · Refrain")
@RolesAllowed("ADMINISTRATOR")
final class ProcessesView extends Main {

  /** Of a checksum, as much as tells models apart. */
  private static final int CHECKSUM_SHOWN = 8;

  ProcessesView(NodeRegistry nodes, CurrentPerson people) {
    addClassNames("form-page", "wide");
    Instant now = Instant.now();
    Grid<Node> processes = new Grid<>();
    processes.addColumn(Node::name).setHeader("Process");
    processes.addColumn(node -> node.role().name().toLowerCase(Locale.ROOT)).setHeader("Role");
    processes.addColumn(node -> state(node, now)).setHeader("State");
    processes.addColumn(ProcessesView::device).setHeader("Composes on");
    processes.addColumn(Node::places).setHeader("Jobs at a time");
    processes.addColumn(Node::together).setHeader("Together in a model");
    processes.addColumn(Node::threads).setHeader("Threads");
    processes.addColumn(ProcessesView::models).setHeader("Models");
    processes.addColumn(Node::version).setHeader("Version");
    processes.getColumns().forEach(column -> column.setAutoWidth(true));
    processes.setAllRowsVisible(true);
    processes.setItems(nodes.list(people.require()));
    add(
        new H1("Processes"),
        new Paragraph("All that live, and those that were heard of within the last hour."),
        processes);
  }

  private static String state(Node node, Instant now) {
    return node.isAlive(now) ? "alive" : "not heard of since " + node.heartbeat();
  }

  private static String device(Node node) {
    if (!node.role().composes()) {
      return "nothing";
    }
    return node.device() == null ? "loading its models" : node.device();
  }

  private static String models(Node node) {
    return node.models().stream().map(ProcessesView::name).collect(Collectors.joining(", "));
  }

  private static String name(ModelId model) {
    String checksum = model.checksum();
    return model.name() + " " + checksum.substring(0, Math.min(CHECKSUM_SHOWN, checksum.length()));
  }
}
