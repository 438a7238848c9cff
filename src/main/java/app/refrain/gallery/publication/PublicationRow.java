package app.refrain.gallery.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads publications with their credits from the database. */
final class PublicationRow {

  static final String SELECT =
      """
      select p.*, m.made_by, c.credits
      from publication p
      left join publication_music m on m.publication = p.id
      left join lateral (
        select coalesce(jsonb_agg(jsonb_build_object('person', person, 'name', name, 'origin', origin,
                                                     'withdrawn', withdrawn)
                                  order by place), '[]'::jsonb) as credits
        from publication_credit where publication = p.id and not withdrawn) c on true
      """;

  private static final TypeReference<List<Credit>> CREDITS = new TypeReference<>() {};

  private PublicationRow() {}

  static Publication read(ResultSet row, JsonMapper json) throws SQLException {
    return new Publication(
        id(row, "id"),
        id(row, "person"),
        id(row, "session"),
        id(row, "parent"),
        id(row, "duplicate_of"),
        PublicationState.valueOf(row.getString("state")),
        row.getString("reason"),
        new Blurb(
            row.getString("title"),
            list(row, "tags"),
            row.getString("description"),
            Licence.valueOf(row.getString("licence"))),
        facts(row),
        json.readValue(row.getString("credits"), CREDITS),
        list(row, "made_by"),
        row.getInt("likes"),
        instant(row, "submitted_at"),
        instant(row, "approved_at"),
        instant(row, "featured_at"));
  }

  private static PieceFacts facts(ResultSet row) throws SQLException {
    return new PieceFacts(
        row.getString("composer"),
        row.getString("style"),
        row.getString("key"),
        row.getString("meter"),
        row.getInt("tempo"),
        list(row, "instruments"),
        row.getInt("bars"),
        row.getInt("seconds"),
        row.getString("engine"));
  }

  private static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  /** Empty where there is none, as when the music was erased. */
  private static List<String> list(ResultSet row, String column) throws SQLException {
    return row.getArray(column) == null
        ? List.of()
        : List.of((String[]) row.getArray(column).getArray());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
