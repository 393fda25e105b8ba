package remit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remit.intake.Document;
import remit.intake.Part;
import remit.request.Patient;

/** Whom a letter is about. */
class PatientReaderTest {
  private static final String ABOUT =
      "\n\nDear Dr Example\n\nRe: Ella Quillfeather, date of birth 17 May 1961, NHS number 999 000"
          + " 0018\n\nThank you for referring this lady.\n";

  private static List<Patient> patients(String text) {
    return PatientReader.read(
        new Document(
            null,
            null,
            null,
            null,
            Document.Kind.FILE,
            List.of(new Part(Part.Kind.FILE, "", text)),
            List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Coastal Hospital NHS Trust\nDepartment of Gastroenterology",
        "Dunes University Hospitals NHS Foundation Trust",
        "Shore View HOSPITAL",
        "Mersey Bay ICB",
        "Coastal NHS FOUNDATION TRUST",
        "Coastal Hospital Booking CENTRE",
        "Liaison Service 10 December 2024"
      })
  void theLetterheadIsNotThePatientsName(String letterhead) {
    List<Patient> patients = patients(letterhead + ABOUT);

    assertThat(patients).hasSize(1);
    assertThat(patients.get(0).name()).isEqualTo("Ella Quillfeather");
    assertThat(patients.get(0).dateOfBirth()).isEqualTo(LocalDate.of(1961, 5, 17));
  }

  @Test
  void aSurnameInCapitalsIsStillRead() {
    List<Patient> patients =
        patients("Coastal Hospital NHS Trust\n\nElla QUILLFEATHER 17/05/1961 NHS 999 000 0018\n");

    assertThat(patients).hasSize(1);
    assertThat(patients.get(0).name()).isEqualTo("Ella QUILLFEATHER");
  }
}
