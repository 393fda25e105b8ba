package remit.reading;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import remit.request.SenderKind;

/** The words by which senders and their specialties are known. */
final class SenderWords {
  private SenderWords() {}

  /** Templates by kind of sender. */
  static Map<SenderKind, List<String>> kinds() {
    Map<SenderKind, List<String>> kinds = new EnumMap<>(SenderKind.class);
    kinds.put(
        SenderKind.PATIENT,
        List.of(
            "what is the problem",
            "online consultation|form|request",
            "submitted",
            "form ask|fit|medication|admin",
            "preferred contact",
            "econsult",
            "e consult",
            "accurx ... patient",
            "patient triage",
            "for myself|me",
            "what would you like",
            "nhs app",
            "my tablets|hospital|operation|name|prescription|repeat|job|work|employer|boss"));
    kinds.put(
        SenderKind.PRE_OP,
        List.of(
            "pre op|operative|assessment [assessment] [clinic|nurse|unit]",
            "preop*",
            "pre operative",
            "poac",
            "pre admission"));
    kinds.put(
        SenderKind.EMERGENCY_DEPARTMENT,
        List.of(
            "emergency department|dept|care",
            "a e|ed department|attendance|discharge|sho|consultant|doctor",
            "accident emergency",
            "urgent care|treatment centre",
            "ed",
            "emergency medicine",
            "casualty department"));
    kinds.put(
        SenderKind.MIDWIFERY,
        List.of(
            "community midwi*|midwives",
            "midwife",
            "midwives",
            "midwifery",
            "antenatal clinic",
            "cmw"));
    kinds.put(
        SenderKind.MATERNITY,
        List.of(
            "maternity",
            "postnatal ward",
            "labour ward",
            "delivery suite",
            "obstetric*",
            "maternity assessment|unit|ward"));
    kinds.put(
        SenderKind.MENTAL_HEALTH,
        List.of(
            "mental health",
            "cmht",
            "psychiatr*",
            "memory assessment|clinic|service",
            "old age psychiatry",
            "crisis team",
            "camhs",
            "care co ordinator|coordinator",
            "cpn",
            "eating disorder*",
            "perinatal mental",
            "iapt|talking therapies"));
    kinds.put(
        SenderKind.COMMUNITY,
        List.of(
            "physiotherap*",
            "physio*",
            "msk",
            "musculoskeletal",
            "district nurs*",
            "community nurs*|health|hf|team|matron|heart|respiratory|services",
            "podiatr*",
            "health visit*",
            "dietitian|dietetic*",
            "hospice",
            "palliative",
            "heart failure nurse*",
            "spinal triage",
            "occupational therap*",
            "speech language",
            "continence",
            "tissue viability",
            "single point of access",
            "diabetes specialist nurse",
            "intermediate care",
            "rehab*",
            "virtual ward",
            "school nurs*",
            "care home",
            "nursing home",
            "smoking cessation"));
    kinds.put(
        SenderKind.PRIVATE,
        List.of(
            "private hospital|clinic|patient|practice|gp|healthcare",
            "nuffield|spire|bupa|circle|ramsay",
            "ltd|limited ... clinic|health|medical",
            "clinic ltd|limited",
            "aesthetic*|cosmetic",
            "self pay|funding",
            "private*",
            "fertility clinic ltd"));
    kinds.put(
        SenderKind.SOCIAL_CARE,
        List.of(
            "social care|worker|services|work",
            "council",
            "children services|social",
            "childrens social|services",
            "safeguarding children|adults|team|hub",
            "mash",
            "local authority",
            "strategy meeting",
            "family support worker"));
    kinds.put(
        SenderKind.ICB,
        List.of(
            "icb",
            "integrated care board",
            "medicines optimisation|management|efficiency",
            "place team|based",
            "commissioning",
            "data programme",
            "information governance"));
    kinds.put(
        SenderKind.NHSE, List.of("nhs england", "nhse", "caip", "primary care transformation"));
    kinds.put(
        SenderKind.SUPPLIER,
        List.of(
            "supplier",
            "customer success|support|services",
            "software ltd|limited",
            "telephony",
            "account manager",
            "clinical systems",
            "subscription|renewal",
            "product update|team"));
    kinds.put(SenderKind.PHARMACY, List.of("pharmacy", "pharmacist", "chemist", "dispens*"));
    kinds.put(
        SenderKind.SCHOOL,
        List.of(
            "school",
            "academy",
            "college",
            "attendance officer|team",
            "head teacher|of year",
            "headteacher",
            "pastoral",
            "sixth form",
            "nursery|university"));
    kinds.put(
        SenderKind.EMPLOYER,
        List.of(
            "human resources",
            "hr",
            "employer",
            "our employee",
            "occupational health",
            "line manager",
            "personnel",
            "employee",
            "staff member",
            "payroll",
            "logistics|warehouse|ltd hr"));
    kinds.put(
        SenderKind.SOLICITOR,
        List.of(
            "solicitor*",
            "law llp",
            "llp",
            "our client",
            "legal",
            "claims|insurance|insurer",
            "paralegal"));
    kinds.put(
        SenderKind.SECONDARY_CARE,
        List.of(
            "hospital|hospitals",
            "nhs foundation trust",
            "infirmary",
            "nhs trust",
            "trust",
            "consultant",
            "discharge summary|letter",
            "outpatient*",
            "ward",
            "department",
            "dept",
            "registrar",
            "clinic letter",
            "surgeon",
            "clinic",
            "specialty doctor",
            "directorate",
            "colposcopy",
            "nhs",
            "referrals",
            "endoscopy",
            "radiology",
            "laboratory"));
    kinds.put(
        SenderKind.OTHER_PROVIDER,
        List.of(
            "optometr*|optician*",
            "screening",
            "referral hub|management",
            "weight management",
            "treatment centre",
            "dental|dentist",
            "ambulance",
            "triage hub",
            "hearing|audiology services",
            "diagnostic centre"));
    return kinds;
  }

  /** Templates by specialty; the first that is found names it. */
  static Map<String, List<String>> specialties() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put(
        "gastroenterology",
        List.of("gastroenterolog*", "gastro", "endoscopy", "hepatology", "coeliac clinic", "ibd"));
    all.put("cardiology", List.of("cardiolog*", "cardiac", "heart failure", "echo"));
    all.put("respiratory medicine", List.of("respiratory", "chest clinic|physician"));
    all.put("urology", List.of("urolog*"));
    all.put("gynaecology", List.of("gynaecolog*", "colposcopy", "fertility"));
    all.put("obstetrics", List.of("obstetric*", "maternity", "midwi*", "antenatal"));
    all.put("orthopaedics", List.of("orthopaedic*", "fracture clinic", "trauma"));
    all.put("rheumatology", List.of("rheumatolog*"));
    all.put("dermatology", List.of("dermatolog*"));
    all.put("neurology", List.of("neurolog*"));
    all.put("haematology", List.of("haematolog*"));
    all.put("endocrinology", List.of("endocrin*", "diabetes"));
    all.put("ophthalmology", List.of("ophthalm*", "eye clinic|casualty|department|unit"));
    all.put("ent", List.of("ent", "ear nose throat", "otolaryngology"));
    all.put("old age psychiatry", List.of("old age", "memory assessment|clinic|service"));
    all.put("psychiatry", List.of("psychiatr*", "cmht", "mental health"));
    all.put(
        "general surgery",
        List.of("general surg*", "surgical", "colorectal", "breast clinic|surg*", "vascular"));
    all.put("radiology", List.of("radiolog*", "imaging", "bone densitometry"));
    all.put("general medicine", List.of("acute medic*", "general medic*", "medical unit|ward"));
    all.put("musculoskeletal", List.of("msk", "musculoskeletal", "spinal"));
    all.put("physiotherapy", List.of("physio*"));
    all.put("renal", List.of("renal", "nephrolog*"));
    all.put("oncology", List.of("oncolog*"));
    all.put("paediatrics", List.of("paediatric*"));
    all.put("plastic surgery", List.of("plastic surg*"));
    all.put("weight management", List.of("weight management", "bariatric"));
    return all;
  }
}
