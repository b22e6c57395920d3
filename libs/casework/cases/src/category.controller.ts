import { Body, Controller, Get, Put } from '@nestjs/common';
import type { RequestContext } from '@cloison/platform/access';
import { Answers, Context, Permission } from '@cloison/platform/http';
import { CategoryInput, CategoryTree, PublicBodyInput } from './category.dto';
import { CategoryEditing } from './category-editing';

@Controller('api/categories')
export class CategoryController {
  constructor(private readonly editing: CategoryEditing) {}

  @Get()
  @Permission('read', 'Category')
  @Answers(CategoryTree)
  read(@Context() context: RequestContext): Promise<CategoryTree> {
    return this.editing.read(context);
  }

  @Put()
  @Permission('manage', 'Category')
  @Answers(CategoryTree)
  putCategory(@Context() context: RequestContext, @Body() input: CategoryInput): Promise<CategoryTree> {
    return this.editing.putCategory(context, input);
  }

  @Put('bodies')
  @Permission('manage', 'Category')
  @Answers(CategoryTree)
  putBody(@Context() context: RequestContext, @Body() input: PublicBodyInput): Promise<CategoryTree> {
    return this.editing.putBody(context, input);
  }
}
