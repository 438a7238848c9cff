package app.refrain.model.evaluation;

import app.refrain.model.refine.training.RepairRow;
import java.util.ArrayList;
import java.util.List;

/** The parts of the report's page that are tables alone; empty where there is nothing to tell. */
final class ReportTables {

  private ReportTables() {}

  static String verdicts(EvaluationReport report) {
    if (report.verdicts().isEmpty()) {
      return "";
    }
    Table table =
        new Table(
            List.of(
                "metric",
                "engine",
                "against",
                "nearer to real music",
                "farther from it",
                "collections"));
    for (Verdict verdict : report.verdicts()) {
      table.row(
          List.of(
              Names.words(verdict.metric()),
              verdict.engine(),
              verdict.against(),
              String.valueOf(verdict.nearer()),
              String.valueOf(verdict.farther()),
              String.valueOf(verdict.collections())));
    }
    return "<h2>On how many collections an engine is nearer, with an interval clear of zero</h2>\n"
        + table.render();
  }

  static String likelihood(EvaluationReport report) {
    if (report.likelihood().isEmpty()) {
      return "";
    }
    Table table =
        new Table(
            List.of("collection", "engine", "pieces", "nats per quarter note", "bits per note"));
    for (LikelihoodRow row : report.likelihood()) {
      table.row(
          List.of(
              row.collection(),
              row.engine(),
              String.valueOf(row.pieces()),
              Table.interval(row.natsPerQuarter()),
              Table.number(row.bitsPerNote())));
    }
    return "<h2>Held-out likelihood</h2>\n" + table.render();
  }

  static String places(EvaluationReport report) {
    if (report.places().isEmpty()) {
      return "";
    }
    List<String> header = new ArrayList<>(List.of("collection", "engine"));
    List<Integer> first = PlaceRow.PLACES;
    for (int place = 0; place < first.size(); place++) {
      header.add(
          place + 1 < first.size()
              ? "bars %d to %d".formatted(first.get(place), first.get(place + 1) - 1)
              : "from bar %d on".formatted(first.get(place)));
    }
    Table table = new Table(header);
    for (PlaceRow row : report.places()) {
      List<String> cells = new ArrayList<>(List.of(row.collection(), row.engine()));
      row.natsPerQuarter().forEach(n -> cells.add(n == null ? "" : Table.number(n)));
      table.row(cells);
    }
    return "<h2>Held-out likelihood by place in the piece, nats per quarter note</h2>\n"
        + "<p>A model that copies what came before finds later bars more probable.</p>\n"
        + table.render();
  }

  static String repair(EvaluationReport report) {
    if (report.repair().isEmpty()) {
      return "";
    }
    Table table =
        new Table(
            List.of(
                "collection",
                "damaged",
                "restored exactly",
                "precision",
                "F1",
                "good notes spoiled",
                "wrong before",
                "wrong after"));
    for (RepairRow row : report.repair()) {
      table.row(
          List.of(
              row.collection(),
              Table.percent(row.damage()),
              Table.percent(row.restored()),
              Table.percent(row.precision()),
              Table.number(row.f1()),
              Table.percent(row.spoiled()),
              Table.percent(row.wrongBefore()),
              Table.percent(row.wrongAfter())));
    }
    return "<h2>Repair of damaged pieces by the refiner</h2>\n" + table.render();
  }

  static String drafts(EvaluationReport report) {
    if (report.drafts().isEmpty()) {
      return "";
    }
    Table table =
        new Table(
            List.of(
                "task",
                "drafts",
                "text is read as it was printed",
                "exactly the bars asked for",
                "the rest as it was",
                "only the parts asked for"));
    for (DraftRow row : report.drafts()) {
      table.row(
          List.of(
              row.task(),
              String.valueOf(row.drafts()),
              String.valueOf(row.parsed()),
              String.valueOf(row.exact()),
              String.valueOf(row.kept()),
              String.valueOf(row.parts())));
    }
    return "<h2>Drafts that keep to what was asked for</h2>\n" + table.render();
  }

  static String copying(EvaluationReport report) {
    Table table =
        new Table(
            List.of(
                "collection",
                "set",
                "pieces",
                "median run, notes",
                "over 12 notes",
                "over 24 notes"));
    for (CollectionReport collection : report.collections()) {
      for (CopyingRow row : collection.copying()) {
        table.row(
            List.of(
                collection.collection(),
                row.set(),
                String.valueOf(row.pieces()),
                row.medianRun() == 0 ? "under 8" : String.valueOf(row.medianRun()),
                Table.percent(row.over12()),
                Table.percent(row.over24())));
      }
    }
    return "<h2>copying: longest run of intervals and durations shared with a training piece</h2>\n"
        + table.render();
  }

  static String samples(EvaluationReport report) {
    List<String> header = new ArrayList<>(List.of("collection", "pieces"));
    report.engines().forEach(e -> header.addAll(List.of(e, e + ", failed")));
    Table table = new Table(header);
    for (CollectionReport collection : report.collections()) {
      List<String> cells =
          new ArrayList<>(List.of(collection.collection(), String.valueOf(collection.pieces())));
      for (String engine : report.engines()) {
        cells.add(String.valueOf(collection.samples().get(engine)));
        cells.add(String.valueOf(collection.failures().get(engine)));
      }
      table.row(cells);
    }
    return "<h2>samples</h2>\n" + table.render();
  }
}
