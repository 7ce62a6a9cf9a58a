"""Words that say what the capitalised words around them are: titles, kinds of organisation and place, days."""

# ruff: noqa: SIM905 - lists of words are easiest to read as such

TITLES = frozenset(
    """adm admiral ambassador archbishop attorney baron baroness bishop brigadier capt captain chair
    chairman chairwoman chancellor chief coach col colonel commander commissioner congressman
    congresswoman constable councillor cpl dame deputy detective director dr editor executive father gen
    general gov governor inspector judge justice lieutenant lt maj major mayor mep minister miss mp mr
    mrs ms officer pastor pm premier president prime prof professor rabbi rep reporter rev reverend
    secretary sen senator sergeant sgt sheriff sir spokesman spokeswoman superintendent vice""".split()
)
"""Words that stand before a person's name without being part of it."""

OPENERS = frozenset(
    """a about above according across after again against all also although always among an and another any
    are as at back because been before behind being below beside between beyond both but by can could
    did do does down during each earlier either even ever every few first five following for four from
    further had has have he her here his how however i if in indeed instead into is it its just last
    late later least less like little many may maybe meanwhile more most much my near neither never next
    no none nor not nothing now of off often on once one only or other our out over part perhaps rather
    said saying second see several she since six so some soon still such ten than that the their them
    then there these they this those though three through thus to today together tomorrow too toward
    towards two under unlike until up upon us very was we well were what whatever when where whether
    which while who whose why will with within without would yes yesterday yet you your""".split()
)
"""Words that begin a sentence with a capital and are no part of a name that follows."""

CALENDAR = frozenset(
    """apr april aug august christmas dec december easter feb february fri friday jan january jul july jun
    june mar march may mon monday nov november oct october sat saturday sep sept september sun sunday
    thu thur thurs thursday tue tues tuesday wed wednesday""".split()
)
"""Days and months."""

ORGANISATIONS = frozenset(
    """academy administration agency airlines airways alliance assembly association authority bank board
    bureau center centers centre church club college commission committee company confederation congress
    corp corporation council court department directorate federation force forces foundation fund group
    hospital inc institute institutes institution league ltd ministry museum nations network news office
    organisation organization parliament party plc press school senate service services society times
    trust union university""".split()
)
PLACES = frozenset(
    """avenue bay beach bridge county island islands lake mountain mountains park province river road
    street valley""".split()
)

SAID = TITLES | ORGANISATIONS | PLACES | CALENDAR
"""Words that are no names whoever bears them: *Park*, *Church*."""

SAINTS = frozenset(("saint", "san", "sankt", "sant", "santa", "santo", "sao", "st", "ste"))
"""What stands before any given name in the names of places."""

SHARED = frozenset(
    """abd abdel abdul abdullah abu ahmad ahmed akbar ali amir anwar aziz bin chol choi hamid hanif hasan hassan
    husain hussain hussein ibn ibrahim iqbal ismail jong kang karim khalid khan kim lee mahmood mahmoud malik mohamad
    mohamed mohammad mohammed muhammad muhammed mustafa omar osman pak park qasim rahim rahman rashid ri sayed shah
    sheikh syed umar usman yang yong yousef yusuf""".split()
)
"""Parts that very many Muslims and Koreans have in their names: one of them tells nothing about the rest."""
