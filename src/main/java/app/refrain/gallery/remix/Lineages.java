package app.refrain.gallery.remix;

import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.remix.Lineage.Node;
import app.refrain.gallery.search.Gallery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which pieces came of which, for everybody. */
@Service
@Transactional(readOnly = true)
public class Lineages {

  /** How many generations are followed, up and down. */
  private static final int DEPTH = 50;

  /** How many of the pieces that came of one are looked at. */
  private static final int MOST = 1_000;

  private final Gallery gallery;
  private final JdbcClient jdbc;

  Lineages(Gallery gallery, JdbcClient jdbc) {
    this.gallery = gallery;
    this.jdbc = jdbc;
  }

  private record Row(UUID id, UUID parent, String title, List<String> names, boolean shown) {

    static Row read(ResultSet row) throws SQLException {
      return new Row(
          row.getObject("id", UUID.class),
          row.getObject("parent", UUID.class),
          row.getString("title"),
          List.of((String[]) row.getArray("names").getArray()),
          row.getBoolean("shown"));
    }

    Node node(List<Node> remixes) {
      return shown ? new Node(id, title, names, remixes) : new Node(null, "", List.of(), remixes);
    }
  }

  /**
   * @throws app.refrain.gallery.publication.NoSuchPublicationException if the piece is not in the
   *     gallery
   */
  public Lineage of(UUID id) {
    Publication piece = gallery.get(id);
    List<Node> origins =
        kin("publication.id = kin.parent", piece.id()).reversed().stream()
            .filter(row -> !row.id().equals(piece.id()))
            .map(row -> row.node(List.of()))
            .toList();
    Map<UUID, List<Row>> children =
        kin("publication.parent = kin.id", piece.id()).stream()
            .filter(row -> !row.id().equals(piece.id()))
            .collect(Collectors.groupingBy(Row::parent));
    return new Lineage(
        origins,
        new Node(piece.id(), piece.title(), piece.composers(), remixes(piece.id(), children)));
  }

  private static List<Node> remixes(UUID id, Map<UUID, List<Row>> children) {
    return children.getOrDefault(id, List.of()).stream()
        .map(row -> row.node(remixes(row.id(), children)))
        .filter(node -> node.isShown() || !node.remixes().isEmpty())
        .toList();
  }

  /** The piece and its kin in one direction, the nearest first. */
  private List<Row> kin(String step, UUID id) {
    return jdbc.sql(
            """
            with recursive kin(id, parent, depth) as (
                select id, parent, 0 from publication where id = :id
                union
                select publication.id, publication.parent, kin.depth + 1
                from publication join kin on %s where kin.depth < :depth)
            select p.id, p.parent, p.title, p.names, p.state = 'APPROVED' as shown
            from kin join publication p on p.id = kin.id
            order by kin.depth, p.submitted_at, p.id limit :most
            """
                .formatted(step))
        .param("id", id)
        .param("depth", DEPTH)
        .param("most", MOST)
        .query((row, number) -> Row.read(row))
        .list();
  }
}
