import en from './en.json'
import { speak } from './texts'

speak('en', en)
