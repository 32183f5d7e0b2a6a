import { MemoryBook } from '../../src/workbench/host/memory-book'
import { describeBook } from './book-contract'

describeBook('a book in memory', (sheets) => new MemoryBook(sheets))
