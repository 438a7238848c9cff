package app.refrain.gallery.like;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who likes what. */
interface LikeRepository extends Repository<PublicationLike, PublicationLike.Key> {

  /** Adds a like, unless there is one. */
  @Modifying
  @Query(
      value =
          """
          insert into publication_like (publication, person) values (:publication, :person)
          on conflict do nothing
          """,
      nativeQuery = true)
  void insert(UUID publication, UUID person);

  @Modifying
  @Query(
      """
      delete from PublicationLike l
      where l.key.publicationId = :publication and l.key.personId = :person
      """)
  void delete(UUID publication, UUID person);

  /** Those of some pieces that a person likes. */
  @Query(
      """
      select l.key.publicationId from PublicationLike l
      where l.key.personId = :person and l.key.publicationId in :publications
      """)
  Set<UUID> findLiked(UUID person, Collection<UUID> publications);
}
