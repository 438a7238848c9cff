package app.refrain.gallery.composer;

import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who follows whom. */
interface FollowRepository extends Repository<ComposerFollow, ComposerFollow.Key> {

  /** Follows, unless the person does already. */
  @Modifying
  @Query(
      value =
          """
          insert into composer_follow (follower, composer) values (:follower, :composer)
          on conflict do nothing
          """,
      nativeQuery = true)
  void insert(UUID follower, UUID composer);

  @Modifying
  @Query(
      """
      delete from ComposerFollow f
      where f.key.followerId = :follower and f.key.composerId = :composer
      """)
  void delete(UUID follower, UUID composer);

  boolean existsById(ComposerFollow.Key key);
}
