package ru.nastavnik.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaperDataTest {

    private static final PaperKind KIND =
            new PaperKind("memo", "none", List.of(new PaperField("имя", "", "Анна")), List.of(PaperList.of("дела", "", new PaperField("дело", "", "встреча"))));

    @Test
    void whatWasForgottenIsNoEmptyPlace() {
        assertThatThrownBy(() -> PaperData.of(KIND).text("имя")).isInstanceOf(IllegalStateException.class).hasMessageContaining("имя");
        assertThat(PaperData.of(KIND).with("имя", null).text("имя")).isEmpty();
        assertThat(PaperData.of(KIND).rows("дела")).isEmpty();
    }

    @Test
    void whatTheKindDoesNotHaveIsAMistake() {
        assertThatThrownBy(() -> PaperData.of(KIND).with("фамилия", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PaperData.of(KIND).rows("люди", List.of(1), (row, each) -> {})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PaperData.of(KIND).rows("дела", List.of(1), (row, each) -> row.with("имя", "x"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesAreSuchAsATemplateMayWrite() {
        assertThatThrownBy(() -> new PaperField("Имя", "", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PaperField("два слова", "", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PaperKind("two", "", List.of(new PaperField("имя", "", ""), new PaperField("имя", "", "")), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PaperKind("Two", "", List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
