package ru.nastavnik.matching;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Weights as one object of numbers. The column needs {@code @ColumnTransformer(write = "cast(? as jsonb)")}. */
@Converter
class WeightsConverter implements AttributeConverter<Weights, String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String convertToDatabaseColumn(Weights weights) {
        return JSON.writeValueAsString(weights.values());
    }

    @Override
    public Weights convertToEntityAttribute(String text) {
        return new Weights(JSON.readValue(text, new TypeReference<Map<Criterion, Integer>>() {}));
    }
}
