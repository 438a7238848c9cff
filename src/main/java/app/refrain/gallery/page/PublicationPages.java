package app.refrain.gallery.page;

import app.refrain.gallery.publication.NoSuchPublicationException;
import app.refrain.gallery.publication.Publication;
import app.refrain.gallery.remix.Lineages;
import app.refrain.gallery.search.Gallery;
import app.refrain.studio.page.PageSource;
import app.refrain.studio.page.PiecePage;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pages of the pieces in the gallery, with what there is beside the music. */
@Component
class PublicationPages implements PageSource {

  /** The rows of which the page is made; each has a new number when it is changed. */
  private static final String VERSION =
      """
      with recursive kin(id, parent, depth) as (
          select id, parent, 0 from publication where id = :id
          union
          select p.id, p.parent, kin.depth + 1
          from kin join publication p on p.id = kin.parent or p.parent = kin.id
          where kin.depth < 5)
      select string_agg(p.xmin::text, '.' order by p.id)
      from (select id from kin limit 200) k join publication p on p.id = k.id
      where exists (select from publication where id = :id and state = 'APPROVED')
      """;

  private final Gallery gallery;
  private final Lineages lineages;
  private final JdbcClient jdbc;

  PublicationPages(Gallery gallery, Lineages lineages, JdbcClient jdbc) {
    this.gallery = gallery;
    this.lineages = lineages;
    this.jdbc = jdbc;
  }

  @Override
  public Optional<String> version(UUID id) {
    return jdbc.sql(VERSION).param("id", id).query(String.class).optional();
  }

  /** What a duplicate was merged into. */
  @Override
  public Optional<UUID> successor(UUID id) {
    return jdbc.sql(
            """
            select kept.id from publication duplicate
            join publication kept on kept.id = duplicate.duplicate_of
            where duplicate.id = ? and duplicate.state = 'MERGED' and kept.state = 'APPROVED'
            """)
        .param(id)
        .query(UUID.class)
        .optional();
  }

  @Override
  public Optional<PiecePage> find(UUID id) {
    try {
      return Optional.of(page(gallery.get(id)));
    } catch (NoSuchPublicationException e) {
      return Optional.empty();
    }
  }

  private PiecePage page(Publication piece) {
    return new PiecePage(
        piece.id(),
        piece.title(),
        gallery.score(piece.id()),
        piece.composers(),
        piece.machine(),
        piece.approvedAt(),
        new PublicationHtml(piece, lineages.of(piece.id())).listing());
  }
}
