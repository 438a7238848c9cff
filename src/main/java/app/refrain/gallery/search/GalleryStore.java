package app.refrain.gallery.search;

import app.refrain.gallery.paging.PageEnd;
import app.refrain.gallery.publication.PieceFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of what is in the gallery. */
@Repository
class GalleryStore {

  private static final String LIST =
      """
      select p.id, p.person, p.title, p.names, p.tags, p.composer, p.style, p.key, p.meter, p.tempo,
          p.instruments, p.bars, p.seconds, p.engine, p.parent, p.likes, p.approved_at,
          p.featured_at, %s as value
      from %s order by %s desc, p.id desc limit :most
      """;

  /** A piece, and where a page ends that ends with it. */
  record Listed(GalleryEntry entry, PageEnd end) {}

  private final JdbcClient jdbc;

  GalleryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Must be called in a transaction. Values differ much in how many pieces have them, so PostgreSQL
   * shall look at them each time and not use a plan that is middling for all.
   *
   * @param after null for the first page
   */
  List<Listed> list(FilterSql filter, Sort sort, PageEnd after, int most) {
    jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
        .query()
        .listOfRows();
    return jdbc.sql(LIST.formatted(sort.value(), filter.from(sort, after), sort.column()))
        .params(filter.parameters())
        .param("most", most)
        .query((row, number) -> listed(row))
        .list();
  }

  private static Listed listed(ResultSet row) throws SQLException {
    GalleryEntry entry = read(row);
    return new Listed(entry, new PageEnd(row.getLong("value"), entry.id()));
  }

  private static GalleryEntry read(ResultSet row) throws SQLException {
    return new GalleryEntry(
        row.getObject("id", UUID.class),
        row.getObject("person", UUID.class),
        row.getString("title"),
        composers(row),
        list(row, "tags"),
        new PieceFacts(
            row.getString("composer"),
            row.getString("style"),
            row.getString("key"),
            row.getString("meter"),
            row.getInt("tempo"),
            list(row, "instruments"),
            row.getInt("bars"),
            row.getInt("seconds"),
            row.getString("engine")),
        row.getObject("parent", UUID.class),
        row.getInt("likes"),
        instant(row, "featured_at"),
        instant(row, "approved_at"));
  }

  /** Whose music it is: that of older times first. */
  private static List<String> composers(ResultSet row) throws SQLException {
    return Stream.concat(
            Stream.of(row.getString("composer")).filter(name -> !name.isEmpty()),
            list(row, "names").stream())
        .distinct()
        .toList();
  }

  private static List<String> list(ResultSet row, String column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
