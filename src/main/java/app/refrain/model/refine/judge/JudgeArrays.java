package app.refrain.model.refine.judge;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import app.refrain.model.refine.judge.JudgeBatch.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A batch as the arguments of the script. */
final class JudgeArrays {

  private final List<Group> groups;
  private final Packed before;
  private final Packed after;
  private final Packed notes;
  private final int[] groupOfVersion;

  JudgeArrays(JudgeBatch batch) {
    groups = batch.groups();
    before = new Packed(groups.stream().map(Group::before).toList());
    after = new Packed(groups.stream().map(Group::after).toList());
    List<List<int[]>> versions = new ArrayList<>();
    List<Integer> owners = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      versions.addAll(groups.get(g).versions());
      while (owners.size() < versions.size()) {
        owners.add(g);
      }
    }
    notes = new Packed(versions);
    groupOfVersion = owners.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What the energies are computed from. */
  NDList passages(NDManager manager) {
    NDList arrays = new NDList();
    for (Packed packed : List.of(before, after, notes)) {
      arrays.addAll(packed.bags(manager));
      arrays.add(packed.sizes(manager));
    }
    arrays.add(groupRows(manager, before.rows()));
    arrays.add(groupRows(manager, after.rows()));
    arrays.add(notes.rowsOfNotes(manager));
    return arrays;
  }

  private NDArray groupRows(NDManager manager, int[] rowOfGroup) {
    return manager.create(
        Arrays.stream(notes.order())
            .mapToLong(version -> rowOfGroup[groupOfVersion[version]])
            .toArray());
  }

  /** The same, and which passages belong together. */
  NDList examples(NDManager manager) {
    NDList arrays = passages(manager);
    int[] rows = notes.rows();
    int most = groups.stream().mapToInt(g -> g.versions().size()).max().orElseThrow();
    long[] places = new long[groups.size() * most];
    float[] offsets = new float[places.length];
    Arrays.fill(places, rows.length);
    int version = 0;
    for (int g = 0; g < groups.size(); g++) {
      for (int k = 0; k < groups.get(g).versions().size(); k++) {
        places[g * most + k] = rows[version++];
        offsets[g * most + k] = (float) groups.get(g).offsets()[k];
      }
    }
    arrays.add(manager.create(places, new Shape(groups.size(), most)));
    arrays.add(manager.create(offsets, new Shape(groups.size(), most)));
    return arrays;
  }

  /** Puts what the script says of each row back to the groups' versions. */
  List<double[]> byGroup(float[] ofRows) {
    int[] rows = notes.rows();
    List<double[]> energies = new ArrayList<>();
    int version = 0;
    for (Group group : groups) {
      double[] own = new double[group.versions().size()];
      for (int k = 0; k < own.length; k++) {
        own[k] = ofRows[rows[version++]];
      }
      energies.add(own);
    }
    return energies;
  }
}
