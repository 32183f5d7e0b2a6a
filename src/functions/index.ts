// Loaded for what they register with Excel; nobody takes their exports from here.
import './without-excel'
import './columns'
import './targets'
import './rosters'
