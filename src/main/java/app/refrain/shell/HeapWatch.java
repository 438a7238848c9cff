package app.refrain.shell;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Set;
import java.util.stream.Collectors;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Knows how much of the heap is in use after a collection, and says when it is nearly full. */
@Component("heap")
class HeapWatch implements HealthIndicator {

  private final double nearlyFull;
  private final Set<String> pools;
  private volatile double used;

  /**
   * @param nearlyFull the share of the heap from which on no new page is opened
   */
  HeapWatch(@Value("${refrain.pages.heap}") double nearlyFull) {
    this.nearlyFull = nearlyFull;
    pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getName)
            .collect(Collectors.toSet());
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (collector instanceof NotificationEmitter emitter) {
        emitter.addNotificationListener((notification, none) -> heard(notification), null, null);
      }
    }
  }

  private void heard(Notification notification) {
    if (notification.getUserData() instanceof CompositeData data
        && notification
            .getType()
            .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      long bytes =
          GarbageCollectionNotificationInfo.from(data)
              .getGcInfo()
              .getMemoryUsageAfterGc()
              .entrySet()
              .stream()
              .filter(pool -> pools.contains(pool.getKey()))
              .mapToLong(pool -> pool.getValue().getUsed())
              .sum();
      used = (double) bytes / Runtime.getRuntime().maxMemory();
    }
  }

  boolean isNearlyFull() {
    return used > nearlyFull;
  }

  @Override
  public Health health() {
    return (isNearlyFull() ? Health.outOfService() : Health.up())
        .withDetail("used", "%.0f %%".formatted(100 * used))
        .build();
  }
}
