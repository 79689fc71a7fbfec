package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.nastavnik.questionnaire.Scale;
import ru.nastavnik.questionnaire.Wording;

class ShiftTest {

    @ParameterizedTest
    @CsvSource({"1,10,9,6,true", "1,10,9,7,false", "1,5,5,3,true", "1,5,5,4,false", "0,10,9,5,true", "0,10,9,6,false", "1,10,2,9,false"})
    void aFallByAThirdOfTheScaleIsSteep(int from, int to, double before, double after, boolean steep) {
        assertThat(new Shift("sure", new Scale(from, to, Wording.NONE, Wording.NONE), before, after).isSteepFall()).isEqualTo(steep);
    }
}
