package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.expression.MapAccessor;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.spel.SpelEvaluationException;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.springframework.expression.spel.support.ReflectivePropertyAccessor;
import org.springframework.expression.spel.support.StandardEvaluationContext;

class OwnPropertiesTest {

    private record Line(String name, List<Line> below) {

        public boolean isLong() {
            return name.length() > 3;
        }

        public String getTitle() {
            return "№ " + name;
        }
    }

    private final Counting own = new Counting();
    private final SpelExpressionParser parser = new SpelExpressionParser();

    @Test
    void readsComponentsGettersAndQuestions() {
        var line = new Line("один", List.of());
        assertThat(read("name", line)).isEqualTo("один");
        assertThat(read("title", line)).isEqualTo("№ один");
        assertThat(read("long", line)).isEqualTo(true);
    }

    @Test
    void leavesWhatIsNotOursToOthers() {
        assertThat(read("below.empty", new Line("два", List.of()))).isEqualTo(true);
        assertThat(read("key", Map.of("key", "значение"))).isEqualTo("значение");
    }

    @Test
    void anExpressionThatMetOursReadsOthersToo() {
        var either = parser.parseExpression("name");
        assertThat(either.getValue(context(), new Line("три", List.of()))).isEqualTo("три");
        assertThat(either.getValue(context(), Map.of("name", "четыре"))).isEqualTo("четыре");
        assertThat(either.getValue(context(), new Line("три", List.of()))).isEqualTo("три");
    }

    @Test
    void saysOfNothingAndOfWhatIsMissingWhatSpringSays() {
        assertThatThrownBy(() -> read("missing", new Line("", List.of()))).isInstanceOf(SpelEvaluationException.class);
        assertThatThrownBy(() -> read("below.name", new Line("", null))).isInstanceOf(SpelEvaluationException.class);
    }

    @Test
    void anExpressionLooksForItOnce() {
        var name = parser.parseExpression("name");
        for (int i = 0; i < 10; i++) {
            assertThat(name.getValue(context(), new Line("n" + i, List.of()))).isEqualTo("n" + i);
        }
        assertThat(own.asked).isOne();
    }

    private Object read(String expression, Object of) {
        return parser.parseExpression(expression).getValue(context(), of);
    }

    /** A new one for each page, with the accessors that Thymeleaf has. */
    private EvaluationContext context() {
        var context = new StandardEvaluationContext();
        context.setPropertyAccessors(new ArrayList<PropertyAccessor>(List.of(own, new MapAccessor(), new ReflectivePropertyAccessor(false))));
        return context;
    }

    private static final class Counting extends OwnProperties {

        private int asked;

        @Override
        public boolean canRead(EvaluationContext context, Object target, String name) throws AccessException {
            asked++;
            return super.canRead(context, target, name);
        }
    }
}
