package app.refrain.studio.page;

import app.refrain.studio.SharedPage;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Pages that owners of sessions gave to those whom they tell of them. */
@Component
class SharedPageSource implements PageSource {

  private final SharedPageStore store;

  SharedPageSource(SharedPageStore store) {
    this.store = store;
  }

  @Override
  public Optional<String> version(UUID id) {
    return store.version(id);
  }

  @Override
  public Optional<PiecePage> find(UUID id) {
    return store.find(id).map(SharedPageSource::page);
  }

  private static PiecePage page(SharedPage page) {
    return new PiecePage(
        page.id(), page.title(), page.score(), page.credits(), page.machine(), page.madeAt(), null);
  }
}
