package app.refrain.gallery.publication;

import app.refrain.gallery.paging.PageEnd;
import app.refrain.music.analysis.copying.SharedRun;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Publications that wait for a curator, and what only curators see of them. Checks no rights. */
@Repository
public class PublicationQueue {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PublicationQueue(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Those that wait for a curator, the oldest first. */
  public List<Publication> waiting(PageEnd after, int most) {
    return jdbc.sql(
            PublicationRow.SELECT
                + " where p.state = 'SUBMITTED' and (p.submitted_at, p.id) > (?, ?)"
                + " order by p.submitted_at, p.id limit ?")
        .params(after.time(), after.id(), most)
        .query((row, number) -> PublicationRow.read(row, json))
        .list();
  }

  /** The copy check's figures of some pieces, as far as they are known. */
  public Map<UUID, SharedRun> copied(List<UUID> ids) {
    Map<UUID, SharedRun> figures = new HashMap<>();
    jdbc.sql(
            """
            select publication, copied from publication_music
            where publication = any(?) and copied is not null
            """)
        .param(ids.toArray(UUID[]::new))
        .query(
            (RowCallbackHandler)
                row ->
                    figures.put(
                        row.getObject("publication", UUID.class),
                        json.readValue(row.getString("copied"), SharedRun.class)));
    return figures;
  }
}
