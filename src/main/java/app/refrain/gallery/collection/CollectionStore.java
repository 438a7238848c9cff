package app.refrain.gallery.collection;

import app.refrain.account.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of collections. */
@Repository
class CollectionStore {

  private static final String SELECT =
      """
      select c.id, c.slug, c.title, c.text, c.changed_at,
          (select count(*) from gallery_collection_piece cp join publication p on p.id = cp.publication
           where cp.collection = c.id and p.state = 'APPROVED')::int as pieces
      from gallery_collection c
      """;

  private final JdbcClient jdbc;

  CollectionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<GalleryCollection> list() {
    return jdbc.sql(SELECT + " order by c.changed_at desc, c.id")
        .query(GalleryCollection.class)
        .list();
  }

  Optional<GalleryCollection> find(String slug) {
    return jdbc.sql(SELECT + " where c.slug = ?")
        .param(slug)
        .query(GalleryCollection.class)
        .optional();
  }

  /**
   * @return the slug, with a number if another collection has it
   */
  String insert(String slug, String title, String text, Person curator) {
    for (int number = 1; ; number++) {
      String tried = number == 1 ? slug : slug + "-" + number;
      int inserted =
          jdbc.sql(
                  """
                  insert into gallery_collection (id, slug, title, text, created_by)
                  values (?, ?, ?, ?, ?) on conflict (slug) do nothing
                  """)
              .params(UUID.randomUUID(), tried, title, text, curator.id())
              .update();
      if (inserted > 0) {
        return tried;
      }
    }
  }

  void update(UUID id, String title, String text) {
    jdbc.sql("update gallery_collection set title = ?, text = ?, changed_at = now() where id = ?")
        .params(title, text, id)
        .update();
  }

  void delete(UUID id) {
    jdbc.sql("delete from gallery_collection where id = ?").param(id).update();
  }

  /** In their order. */
  List<Choice> choices(UUID id) {
    return jdbc.sql(
            """
            select publication, note from gallery_collection_piece
            where collection = ? order by place, publication
            """)
        .param(id)
        .query(Choice.class)
        .list();
  }

  void setChoices(UUID id, List<Choice> choices) {
    jdbc.sql("delete from gallery_collection_piece where collection = ?").param(id).update();
    for (int place = 0; place < choices.size(); place++) {
      jdbc.sql(
              """
              insert into gallery_collection_piece (collection, publication, place, note)
              values (?, ?, ?, ?)
              """)
          .params(id, choices.get(place).publication(), place, choices.get(place).note())
          .update();
    }
    jdbc.sql("update gallery_collection set changed_at = now() where id = ?").param(id).update();
  }
}
