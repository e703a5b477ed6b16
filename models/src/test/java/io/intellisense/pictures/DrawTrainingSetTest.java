package io.intellisense.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import io.intellisense.pictures.caption.Claims;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawTrainingSetTest {
    private final PictureWorld world = new PictureWorld(8);

    @Test
    void theStreamHoldsQueriesThenPicturesWithAllThatIsSaidOfThem() throws IOException {
        DataInputStream in = stream(3);
        assertThat(queries(in))
                .isEqualTo(EvaluationQueries.all().stream()
                        .map(EvaluationQuery::text)
                        .toList());
        for (int index = 0; index < 3; index++) {
            int side = in.readInt();
            assertThat(side).isBetween(96, 384);
            assertThat(in.readNBytes(3 * side * side)).hasSize(3 * side * side);
            assertThat(in.readNBytes(Cells.of(world.scene(index)).length)).isEqualTo(Cells.of(world.scene(index)));
            List<Integer> said = captions(in);
            List<Integer> claims = ints(in);
            assertThat(said).hasSize(8).isSubsetOf(claims);
            assertThat(claims).hasSize(Claims.of(world.scene(index)).size());
            assertThat(ints(in)).isEqualTo(answered(index));
        }
        assertThat(in.read()).isEqualTo(-1);
    }

    private DataInputStream stream(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DrawTrainingSet.write(world, count, new DataOutputStream(bytes));
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private List<Integer> answered(int index) {
        List<EvaluationQuery> queries = EvaluationQueries.all();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            if (queries.get(i).relevant().test(world.scene(index))) {
                numbers.add(i);
            }
        }
        return numbers;
    }

    private static List<String> queries(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            assertThat(in.readUTF()).isNotBlank();
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static List<Integer> captions(DataInputStream in) throws IOException {
        List<Integer> claims = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            claims.add(in.readInt());
            assertThat(in.readUTF()).isNotBlank();
        }
        return claims;
    }

    private static List<Integer> ints(DataInputStream in) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            numbers.add(in.readInt());
        }
        return numbers;
    }
}
