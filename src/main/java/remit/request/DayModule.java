package remit.request;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.LocalDate;

/** Lets Jackson read days, whose form a schema has already checked. */
public final class DayModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** The module. */
  public DayModule() {
    addDeserializer(LocalDate.class, new DayReader());
  }

  private static final class DayReader extends FromStringDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    DayReader() {
      super(LocalDate.class);
    }

    @Override
    protected LocalDate _deserialize(String value, DeserializationContext context) {
      return LocalDate.parse(value);
    }
  }
}
